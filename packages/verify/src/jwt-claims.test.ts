import type { Credential } from '@openboat/model'
import { expect, it } from 'vitest'
import { withoutJwtClaims } from './jwt-claims.ts'

// RFC 7519, VC-JWT, SD-JWT, SD-JWT VC and Token Status List.
const claims = 'iss sub aud jti nbf exp iat cnf vc vp vct vct#integrity status'.split(' ')
const document = Object.fromEntries([...claims, 'id', 'name'].map((name) => [name, 'x']))

it('of a JWT the claims are the envelope’s', () => {
  const credential = { envelope: 'jwt', document } as unknown as Credential
  expect(withoutJwtClaims(credential)).toEqual({ id: 'x', name: 'x' })
})

it('of a presentation of VCDM 1.1 the JWTs in it are no linked data', () => {
  const kept = (verifiableCredential: unknown, changes: object = {}) => {
    const presented = { '@context': 'x', verifiableCredential }
    const credential = { envelope: 'jwt', vcdm: '1.1', document: presented, ...changes }
    return 'verifiableCredential' in withoutJwtClaims(credential as unknown as Credential)
  }
  expect(kept(['e30.e30.AA', 'e30.e30.'])).toBe(false)
  expect(kept('e30.e30.AA')).toBe(false)
  expect(kept(['e30.e30.AA', { id: 'x' }])).toBe(true)
  expect(kept(['https://a.example'])).toBe(true)
  expect(kept(['e30.e30.AA'], { vcdm: '2.0' })).toBe(true)
  expect(kept(['e30.e30.AA'], { envelope: 'json' })).toBe(true)
})

it('of JSON everything is the document’s', () => {
  const credential = { envelope: 'json', document } as unknown as Credential
  expect(withoutJwtClaims(credential)).toBe(document)
})
