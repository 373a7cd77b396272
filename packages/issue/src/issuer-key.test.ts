import { createSigner, didJwkOf, didKeyOf, generateKey } from '@openboat/proof'
import { expect, test } from 'vitest'
import { keyOfDidJwk } from './did-jwk.ts'
import { issuerKeyOf } from './issuer-key.ts'

const ed25519 = createSigner(await generateKey('ed25519'))
const other = createSigner(await generateKey('ed25519'))
const rsa = createSigner(await generateKey('rsa'))
const did = didKeyOf(ed25519.publicKey)
const didMethod = `${did}#${did.slice('did:key:'.length)}`

test('without an id the issuer is the key', () => {
  expect(issuerKeyOf({ signer: ed25519 }, undefined)).toEqual({
    issuerId: did,
    verificationMethod: didMethod,
  })
  const { issuerId, verificationMethod } = issuerKeyOf({ signer: rsa }, undefined)
  expect(issuerId).toBe(didJwkOf(rsa.publicKey))
  expect(verificationMethod).toBe(`${issuerId}#0`)
})

test('a did:jwk holds the public key and nothing else', () => {
  const { e, kty, n } = rsa.publicKey
  expect(keyOfDidJwk(didJwkOf({ ...rsa.publicKey, kid: 'mine' }))).toEqual({ e, kty, n })
  expect(keyOfDidJwk('did:jwk:!')).toBeUndefined()
})

test('a did:key or did:jwk issuer must be the signing key', () => {
  expect(issuerKeyOf({ signer: ed25519 }, did).verificationMethod).toBe(didMethod)
  const own = didJwkOf(ed25519.publicKey)
  expect(issuerKeyOf({ signer: ed25519 }, own).verificationMethod).toBe(`${own}#0`)
  for (const issuer of [didKeyOf(other.publicKey), didJwkOf(other.publicKey), 'did:jwk:e30']) {
    expect(() => issuerKeyOf({ signer: ed25519 }, issuer)).toThrow(
      expect.objectContaining({ code: 'key_not_of_issuer' }),
    )
  }
  expect(() => issuerKeyOf({ signer: rsa }, did)).toThrow(
    expect.objectContaining({ code: 'key_not_of_issuer' }),
  )
})

test.each(['https://school.example/issuer', 'did:web:school.example', 'urn:uuid:1'])(
  '%s needs a verification method, and the error says how to give one',
  (issuer) => {
    expect(() => issuerKeyOf({ signer: ed25519 }, issuer)).toThrow(
      expect.objectContaining({
        code: 'verification_method_needed',
        message: expect.stringContaining(`'${issuer}#key-1'`),
      }),
    )
  },
)

test('a published key signs for the issuer that controls it', () => {
  for (const [issuer, verificationMethod] of [
    ['https://school.example/issuer', 'https://school.example/keys/1'],
    ['https://school.example/issuer', 'did:web:school.example#key-1'],
    ['did:web:school.example', 'did:web:school.example#key-1'],
  ] as const) {
    const key = issuerKeyOf({ signer: ed25519, verificationMethod }, issuer)
    expect(key).toEqual({ issuerId: issuer, verificationMethod })
  }
})

test('the issuer of a DID verification method is that DID by default', () => {
  const verificationMethod = 'did:web:school.example#key-1'
  expect(issuerKeyOf({ signer: ed25519, verificationMethod }, undefined).issuerId).toBe(
    'did:web:school.example',
  )
})

test.each([
  ['https://school.example/issuer', didMethod],
  ['did:web:school.example', 'did:web:other.example#key-1'],
  ['did:web:school.example', 'https://school.example/keys/1'],
  ['did:web:school.example', didMethod],
  [did, 'did:web:school.example#key-1'],
  [did, `${did}#key-1`],
])('for %s the key %s is refused', (issuer, verificationMethod) => {
  expect(() => issuerKeyOf({ signer: ed25519, verificationMethod }, issuer)).toThrow(
    expect.objectContaining({ code: 'key_not_of_issuer' }),
  )
})
