import { OB_3, VC_1, type JsonObject } from '@openboat/model'
import { createSigner, didKeyOf, generateKey, publicKeyOf } from '@openboat/proof'
import { createVerifiableCredentialJwt, createVerifiablePresentationJwt } from 'did-jwt-vc'
import { importJWK, SignJWT } from 'jose'
import { verify } from 'openboat'
import { describe, expect, test } from 'vitest'
import { methodOf } from './method-of.ts'

// VC-JWT of VCDM 1.1 as did-jwt-vc makes it: what the registered claims say is moved out of `vc`. jose
// signs the same payload, so that nothing hangs on one library's way of signing.

const at = new Date('2026-07-01T00:00:00Z')
const privateKey = await generateKey('ed25519')
const did = didKeyOf(publicKeyOf(privateKey))
const kid = methodOf(did)
const signer = createSigner(privateKey)

const issuer = {
  did,
  alg: 'EdDSA',
  signer: async (data: string | Uint8Array): Promise<string> => {
    const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data
    return Buffer.from(await signer.sign(bytes)).toString('base64url')
  },
}

const credential = {
  '@context': [VC_1, OB_3],
  id: 'urn:uuid:5f0c1d7e-7d67-4a57-9a3f-3a1f5a8e0007',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  name: 'Bread baking',
  issuer: { id: did, type: ['Profile'], name: 'Mill school' },
  issuanceDate: '2026-01-15T09:00:00.000Z',
  expirationDate: '2027-01-15T09:00:00.000Z',
  credentialSubject: {
    id: 'did:example:noa',
    type: ['AchievementSubject'],
    achievement: {
      id: 'urn:uuid:5f0c1d7e-7d67-4a57-9a3f-3a1f5a8e0008',
      type: ['Achievement'],
      name: 'Bread baking',
      description: 'Bakes bread from sourdough to crust.',
      criteria: { narrative: 'Bake forty loaves of even quality.' },
    },
  },
}

const issued = (removeOriginalFields: boolean): Promise<string> =>
  createVerifiableCredentialJwt(structuredClone(credential), issuer, {
    removeOriginalFields,
    header: { alg: 'EdDSA', kid },
  })

const payloadOf = (jwt: string): JsonObject =>
  JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString()) as JsonObject

async function withJose(payload: JsonObject): Promise<string> {
  const key = await importJWK({ ...privateKey }, 'EdDSA')
  return await new SignJWT(payload).setProtectedHeader({ alg: 'EdDSA', kid, typ: 'JWT' }).sign(key)
}

describe.each([
  ['moved into the claims', true],
  ['repeated in the claims', false],
])('a badge whose members are %s', (_, removeOriginalFields) => {
  test('is verified, and read as it was meant', async () => {
    const jwt = await issued(removeOriginalFields)
    expect('issuanceDate' in payloadOf(jwt)).toBe(!removeOriginalFields)
    for (const text of [jwt, await withJose(payloadOf(jwt))]) {
      const { verdict, badge } = await verify(text, { at, offline: true })
      expect(verdict).toBe('verified')
      expect(badge).toMatchObject({
        id: credential.id,
        issuer: { id: did },
        recipient: { id: 'did:example:noa' },
      })
      expect(badge?.period.validFrom).toMatch(/^2026-01-15T09:00:00/)
      expect(badge?.period.validUntil).toMatch(/^2027-01-15T09:00:00/)
    }
  })

  test.each([
    ['iss', 'did:example:other'],
    ['sub', 'did:example:other'],
    ['jti', 'urn:uuid:0'],
    ['exp', Date.parse('2026-06-01T00:00:00Z') / 1000],
  ])('is not verified for another %s', async (claim, other) => {
    const payload = { ...payloadOf(await issued(removeOriginalFields)), [claim]: other }
    const { verdict, badge } = await verify(await withJose(payload), { at, offline: true })
    // Where the claim alone says it, it is what the issuer signed; another issuer's key does not fit.
    const isSaidOnce = removeOriginalFields && (claim === 'sub' || claim === 'jti')
    expect(verdict).toBe(isSaidOnce ? 'verified' : 'rejected')
    if (claim === 'sub' && isSaidOnce) expect(badge?.recipient.id).toBe(other)
  })

  test('is not verified without the claims that it needs', async () => {
    const { iss: _iss, nbf: _nbf, jti: _jti, ...rest } = payloadOf(await issued(true))
    const { verdict } = await verify(await withJose(rest), { at, offline: true })
    expect(verdict).toBe('rejected')
  })
})

test('a presentation of it names its holder in the claims', async () => {
  const vp = {
    '@context': [VC_1],
    type: ['VerifiablePresentation'],
    verifiableCredential: [await issued(true)],
  }
  const options = {
    domain: 'https://jury.example',
    challenge: 'c7f1',
    removeOriginalFields: true,
    header: { alg: 'EdDSA', kid },
  }
  const jwt = await createVerifiablePresentationJwt({ vp, holder: did }, issuer, options)
  const asked = { domain: 'https://jury.example', challenge: 'c7f1' }
  const report = await verify(jwt, { at, offline: true, ...asked })
  expect(report.verdict).toBe('verified')
  expect(report.contained.map(({ verdict }) => verdict)).toEqual(['verified'])
  const other = await verify(jwt, { at, offline: true, ...asked, challenge: 'c7f0' })
  expect(other.verdict).toBe('rejected')
})
