import * as jose from 'jose'
import { describe, expect, test } from 'vitest'
import { generateKey } from './generate-key.ts'
import { publicKeyFromPem, publicPemOf } from './pem.ts'
import { publicKeyOf } from './public-key.ts'

describe.each([
  ['ed25519', 'EdDSA'],
  ['p256', 'ES256'],
  ['p384', 'ES384'],
  ['rsa', 'RS256'],
] as const)('%s', (type, alg) => {
  test('our PEM is read by jose, and by us', async () => {
    const key = publicKeyOf(await generateKey(type))
    const pem = await publicPemOf(key)
    const imported = await jose.importSPKI(pem, alg, { extractable: true })
    expect(await jose.exportJWK(imported)).toEqual(key)
    expect(await publicKeyFromPem(pem)).toEqual(key)
  })

  test('the PEM of jose is ours, byte for byte', async () => {
    const { publicKey } = await jose.generateKeyPair(alg, { extractable: true })
    const pem = await jose.exportSPKI(publicKey)
    const key = await publicKeyFromPem(pem)
    expect(key).toEqual(await jose.exportJWK(publicKey))
    expect((await publicPemOf(key)).trim()).toBe(pem.trim())
  })
})

/** One key in both forms, made with openssl. */
const spki = `-----BEGIN PUBLIC KEY-----
MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAv24mInK32jvay3ks0Ypl
csg+4K16frJCbwAesOM6+d6QCbaGySTqgNTbAcBupfTGwwigTMPTqZT44KPlITZc
H5HgqmH2hpULPTxS/QAwqKyl/2sE428yU5KPtZ6kudlF6dRHXR3OE8sTCM17M5Br
C0rgtkSm2az/pzqW8kz0Yl/IoPgnwomr7EfvYwyPX0qCrjOSHjVlp9SqVw7o/XUQ
EMM1xbHYxzmA9tbkg/dD6mLkaZTUAiRSHS8bU+Xon9HxZSbKmD3v1cHxxugURQsy
26y1jqsCXq695g+xo3Alm9JUSlikORdgQqua5In8VoKoIbl5QtN3HVh9codgnmvn
AQIDAQAB
-----END PUBLIC KEY-----`
const pkcs1 = `-----BEGIN RSA PUBLIC KEY-----
MIIBCgKCAQEAv24mInK32jvay3ks0Yplcsg+4K16frJCbwAesOM6+d6QCbaGySTq
gNTbAcBupfTGwwigTMPTqZT44KPlITZcH5HgqmH2hpULPTxS/QAwqKyl/2sE428y
U5KPtZ6kudlF6dRHXR3OE8sTCM17M5BrC0rgtkSm2az/pzqW8kz0Yl/IoPgnwomr
7EfvYwyPX0qCrjOSHjVlp9SqVw7o/XUQEMM1xbHYxzmA9tbkg/dD6mLkaZTUAiRS
HS8bU+Xon9HxZSbKmD3v1cHxxugURQsy26y1jqsCXq695g+xo3Alm9JUSlikORdg
Qqua5In8VoKoIbl5QtN3HVh9codgnmvnAQIDAQAB
-----END RSA PUBLIC KEY-----`

test('PKCS#1 and SPKI of one RSA key give one JWK, whatever the line ends', async () => {
  const key = await publicKeyFromPem(spki)
  expect(key).toMatchObject({ kty: 'RSA', e: 'AQAB' })
  expect(await publicKeyFromPem(pkcs1)).toEqual(key)
  expect(await publicKeyFromPem(`\n${pkcs1.replaceAll('\n', '\r\n')}\n`)).toEqual(key)
})

test.each([
  ['no PEM', 'AAAA'],
  ['a private key', '-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----'],
  ['a certificate', '-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----'],
  ['labels that differ', spki.replace('END PUBLIC', 'END RSA PUBLIC')],
  ['a body that is not base64', spki.replace('MIIB', '!!!!')],
  ['DER cut off', '-----BEGIN PUBLIC KEY-----\nMIIBIjAN\n-----END PUBLIC KEY-----'],
  ['an empty sequence', '-----BEGIN PUBLIC KEY-----\nMAA=\n-----END PUBLIC KEY-----'],
  ['nothing', '-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----'],
])('%s is refused without quoting it', async (_what, pem) => {
  const error: unknown = await publicKeyFromPem(pem).catch((reason: unknown) => reason)
  expect(error).toMatchObject({ code: 'unsupported_key' })
  expect(String(error)).not.toContain('c2VjcmV0')
})
