import { formatMultikey, type JsonObject } from '@openboat/model'
import { base58 } from '@scure/base'
import { expect, test } from 'vitest'
import { readVerificationMethod } from './verification-method.ts'

const multikey = 'z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp'
const ed25519 = { kty: 'OKP', crv: 'Ed25519', x: 'O2onvM62pC1io6jQKm8Nc2UyFXcd4kOmOsBIoYtZ2ik' }
const p256 = {
  kty: 'EC',
  crv: 'P-256',
  x: 'igrFmi0whuihKnj9R3Om1SoMph72wUGeFaBbzG2vzns',
  y: 'efsX5b10x8yjyrj4ny3pGfLcY7Xby1KzgqOdqnsrJIM',
}
const rsa = {
  kty: 'RSA',
  n: 'sXchDaQebHnPiGvyDOAT4saGEUetSyo9MKLOoWFsueri23bOdgWp4Dy1WlUzewbgBHod5pcM9H95GQRV3JDXboIRROSBigeC5yjU1hGzHHyXss8UDprecbAYxknTcQkhslANGRUZmdTOQ5qTRsLAt6BTYuyvVRdhS8exSZEy_c4gs_7svlJJQ4H9_NxsiIoLwAEk7-Q3UXERGYw_75IDrGA84-lA_-Ct4eTlXHBIY2EaV7t7LjJaynVJCpkv4LKjTTAumiGUIuQhrNhZLuF_RJLqHpM2kgWFLU7-VTdL1VbC2tejvcI2BlMkEpk1BzBZI0KQB0GaDWFLN-aEAw3vRw',
  e: 'AQAB',
}
// The same key as in `multikey`, without the two bytes that say what it is.
const secretKey = formatMultikey({ type: 'Ed25519', kind: 'secret', bytes: new Uint8Array(32) })
const base58Key = base58.encode(base58.decode(multikey.slice(1)).slice(2))

test.each(['Multikey', 'MultiKey', 'DataIntegrityProof', 'Ed25519VerificationKey2020'])(
  'a multikey under the type %s is read',
  async (type) => {
    expect(await readVerificationMethod({ type, publicKeyMultibase: multikey })).toEqual({
      ok: true,
      key: ed25519,
    })
  },
)

test.each(['JsonWebKey', 'JsonWebKey2020', 'Ed25519VerificationKey2018'])(
  'a JWK under the type %s is read',
  async (type) => {
    expect(await readVerificationMethod({ type, publicKeyJwk: ed25519 })).toEqual({
      ok: true,
      key: ed25519,
    })
  },
)

test.each([p256, rsa])('JWKs of other types are read: $kty', async (publicKeyJwk) => {
  expect(await readVerificationMethod({ type: 'JsonWebKey', publicKeyJwk })).toEqual({
    ok: true,
    key: publicKeyJwk,
  })
})

test('the bare bytes of Ed25519VerificationKey2018 are read', async () => {
  expect(
    await readVerificationMethod({
      type: 'Ed25519VerificationKey2018',
      publicKeyBase58: base58Key,
    }),
  ).toEqual({ ok: true, key: ed25519 })
})

test('the names of a JWK come with it', async () => {
  const publicKeyJwk = {
    ...rsa,
    d: null,
    kid: 'k',
    alg: 'RS256',
    use: 'sig',
    key_ops: ['verify'],
  }
  expect(await readVerificationMethod({ publicKeyJwk })).toEqual({
    ok: true,
    key: { ...rsa, kid: 'k', alg: 'RS256', use: 'sig' },
  })
})

test.each([
  ['no key at all', { type: 'Multikey' }, 'malformed'],
  ['a multikey that is no text', { publicKeyMultibase: 1 }, 'malformed'],
  ['a secret multikey', { publicKeyMultibase: secretKey }, 'private_key_published'],
  ['another base', { publicKeyMultibase: 'uAAAA' }, 'malformed'],
  ['a JWK that is no object', { publicKeyJwk: 'x' }, 'malformed'],
  ['an RSA key without exponent', { publicKeyJwk: { kty: 'RSA', n: rsa.n } }, 'malformed'],
  ['an RSA key that is no base64url', { publicKeyJwk: { ...rsa, n: 'a+b=' } }, 'malformed'],
  ['base58 that is none', { publicKeyBase58: '0OIl' }, 'malformed'],
  ['base58 of another length', { publicKeyBase58: '2g' }, 'malformed'],
  ['endless base58', { publicKeyBase58: 'z'.repeat(100_000) }, 'malformed'],
  [
    'a curve that the type excludes',
    { type: 'Ed25519VerificationKey2020', publicKeyJwk: p256 },
    'malformed',
  ],
  ['PEM', { publicKeyPem: '-----BEGIN PUBLIC KEY-----' }, 'unsupported_method'],
] as [string, JsonObject, string][])('%s is %s', async (_name, method, problem) => {
  expect(await readVerificationMethod(method)).toMatchObject({ ok: false, problem })
})
