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

it('of JSON everything is the document’s', () => {
  const credential = { envelope: 'json', document } as unknown as Credential
  expect(withoutJwtClaims(credential)).toBe(document)
})
