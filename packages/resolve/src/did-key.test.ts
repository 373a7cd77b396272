import { ed25519 } from '@noble/curves/ed25519.js'
import { p256, p384 } from '@noble/curves/nist.js'
import { formatMultikey, type Multikey } from '@openboat/model'
import fc from 'fast-check'
import { exportJWK, importJWK } from 'jose'
import { expect, test } from 'vitest'
import { createResolver } from './resolver.ts'
import { offlineSource } from './offline-source.ts'

const resolver = createResolver(offlineSource)

// Published with the did:key specification.
const vectors = [
  {
    did: 'did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp',
    jwk: { kty: 'OKP', crv: 'Ed25519', x: 'O2onvM62pC1io6jQKm8Nc2UyFXcd4kOmOsBIoYtZ2ik' },
  },
  {
    did: 'did:key:zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169',
    jwk: {
      kty: 'EC',
      crv: 'P-256',
      x: 'fyNYMN0976ci7xqiSdag3buk-ZCwgXU4kz9XNkBlNUI',
      y: 'hW2ojTNfH7Jbi8--CJUo3OCbH3y5n91g-IMA9MLMbTU',
    },
  },
  {
    did: 'did:key:zDnaerx9CtbPJ1q36T5Ln5wYt3MQYeGRG5ehnPAmxcf5mDZpv',
    jwk: {
      kty: 'EC',
      crv: 'P-256',
      x: 'igrFmi0whuihKnj9R3Om1SoMph72wUGeFaBbzG2vzns',
      y: 'efsX5b10x8yjyrj4ny3pGfLcY7Xby1KzgqOdqnsrJIM',
    },
  },
  {
    did: 'did:key:z82Lm1MpAkeJcix9K8TMiLd5NMAhnwkjjCBeWHXyu3U4oT2MVJJKXkcVBgjGhnLBn2Kaau9',
    jwk: {
      kty: 'EC',
      crv: 'P-384',
      x: 'lInTxl8fjLKp_UCrxI0WDklahi-7-_6JbtiHjiRvMvhedhKVdHBfi2HCY8t_QJyc',
      y: 'y6N1IC-2mXxHreETBW7K3mBcw0qGr3CWHCs-yl09yCQRLcyfGv7XhqAngHOu51Zv',
    },
  },
  {
    did: 'did:key:z82LkvCwHNreneWpsgPEbV3gu1C6NFJEBg4srfJ5gdxEsMGRJUz2sG9FE42shbn2xkZJh54',
    jwk: {
      kty: 'EC',
      crv: 'P-384',
      x: 'CA-iNoHDg1lL8pvX3d1uvExzVfCz7Rn6tW781Ub8K5MrDf2IMPyL0RTDiaLHC1JT',
      y: 'Kpnrn8DkXUD3ge4mFxi-DKr0DYO2KuJdwNBrhzLRtfMa3WFMZBiPKUPfJj8dYNl_',
    },
  },
]

test.each(vectors)('$did is its key, and consults nothing', async ({ did, jwk }) => {
  const id = `${did}#${did.slice('did:key:'.length)}`
  expect(await resolver.key(id)).toEqual({
    ok: true,
    key: jwk,
    id,
    controller: did,
    assertionMethod: true,
    authentication: true,
    consulted: [],
  })
  expect(await resolver.issuerKeys(did)).toEqual({
    ok: true,
    keys: [{ ...jwk, id }],
    from: 'did',
    consulted: [],
  })
})

test('a did:key without fragment names its one key in full', async () => {
  const did = vectors[0]?.did ?? ''
  expect(await resolver.key(did)).toMatchObject({ ok: true, id: `${did}#${did.slice(8)}` })
})

test('any key of the three curves resolves to a JWK that another library reads the same', async () => {
  const curve = fc.constantFrom(
    { type: 'Ed25519', alg: 'EdDSA', publicKey: ed25519.getPublicKey, length: 32 },
    { type: 'P-256', alg: 'ES256', publicKey: p256.getPublicKey, length: 32 },
    { type: 'P-384', alg: 'ES384', publicKey: p384.getPublicKey, length: 48 },
  )
  const seed = fc.uint8Array({ minLength: 48, maxLength: 48 }).map(belowTheOrder)
  await fc.assert(
    fc.asyncProperty(curve, seed, async ({ type, alg, publicKey, length }, secret) => {
      const bytes = publicKey(secret.slice(0, length))
      const multikey = { type, kind: 'public', bytes } as Multikey
      const answer = await resolver.key(`did:key:${formatMultikey(multikey)}`)
      if (!answer.ok) throw new Error(answer.message)
      const read = await importJWK({ ...answer.key, ext: true }, alg)
      expect(await exportJWK(read)).toMatchObject({ ...answer.key })
    }),
    { numRuns: 30 },
  )
})

test.each([
  ['another fragment', `${vectors[0]?.did}#key-1`, 'not_found'],
  ['the fragment of another key', `${vectors[0]?.did}#${vectors[1]?.did.slice(8)}`, 'not_found'],
  ['no base58', 'did:key:z6Mk0OIl', 'malformed'],
  ['a cut key', 'did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3m', 'malformed'],
  ['a secret key', secretKeyDid(), 'private_key_published'],
  ['secp256k1', 'did:key:zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme', 'unsupported_method'],
  ['X25519', 'did:key:z6LSbysY2xFMRpGMhb7tFTLMpeuPRaqaWM1yECx2AtzE3KCc', 'unsupported_method'],
  ['a path', `${vectors[0]?.did}/path#x`, 'unsupported_method'],
  ['a query', `${vectors[0]?.did}?versionId=1#x`, 'unsupported_method'],
])('%s: %s is %s', async (_name, id, problem) => {
  expect(await resolver.key(id)).toMatchObject({ ok: false, problem, consulted: [] })
})

test.each([
  ['Ed25519 of small order', { type: 'Ed25519', bytes: Uint8Array.of(1, ...new Uint8Array(31)) }],
  ['Ed25519 off the curve', { type: 'Ed25519', bytes: Uint8Array.of(2, ...new Uint8Array(31)) }],
  ['P-256 off the curve', { type: 'P-256', bytes: Uint8Array.of(2, ...new Uint8Array(31), 1) }],
  ['P-384 with no such form', { type: 'P-384', bytes: Uint8Array.of(9, ...new Uint8Array(48)) }],
] as const)('a point that is no key is malformed: %s', async (_name, key) => {
  const did = `did:key:${formatMultikey({ ...key, kind: 'public' })}`
  expect(await resolver.key(did)).toMatchObject({ ok: false, problem: 'malformed' })
})

/** A secret key of a NIST curve is a number from 1 to below the order, which begins with ones. */
function belowTheOrder(bytes: Uint8Array): Uint8Array {
  return Uint8Array.of(1, ...bytes.slice(1))
}

function secretKeyDid(): string {
  return `did:key:${formatMultikey({ type: 'Ed25519', kind: 'secret', bytes: new Uint8Array(32) })}`
}
