import { generateKeyPairSync } from 'node:crypto'
import * as jose from 'jose'
import { describe, expect, test } from 'vitest'
import type { PrivateJwk } from '@openboat/model'
import { didJwkOf } from './did-jwk.ts'
import { didKeyOf, multikeyOf } from './did-key.ts'
import { generateKey } from './generate-key.ts'
import { publicKeyFromDid } from './key-from-did.ts'
import {
  privateKeyFromMultikey,
  publicKeyFromMultikey,
  secretMultikeyOf,
} from './key-from-multikey.ts'
import { privateKeyFromPem, privatePemOf } from './private-pem.ts'
import { publicKeyOf } from './public-key.ts'

const onCurves = ['ed25519', 'p256', 'p384'] as const
const algorithms = { ed25519: 'EdDSA', p256: 'ES256', p384: 'ES384', rsa: 'RS256' } as const

describe.each([...onCurves, 'rsa'] as const)('%s as PEM', (type) => {
  test('what we write, jose reads, and we do', async () => {
    const key = await generateKey(type)
    const pem = privatePemOf(key)
    const imported = await jose.importPKCS8(pem, algorithms[type], { extractable: true })
    expect(await jose.exportJWK(imported)).toEqual(key)
    expect(privateKeyFromPem(pem)).toEqual(key)
  })

  test('what jose writes, we read', async () => {
    const pair = await jose.generateKeyPair(algorithms[type], { extractable: true })
    const key = await jose.exportJWK(pair.privateKey)
    expect(privateKeyFromPem(await jose.exportPKCS8(pair.privateKey))).toEqual(key)
  })
})

test.each(['P-256', 'P-384'])('%s as SEC 1, the form openssl ecparam writes', (namedCurve) => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve })
  const pem = privateKey.export({ format: 'pem', type: 'sec1' })
  expect(privateKeyFromPem(String(pem))).toEqual(privateKey.export({ format: 'jwk' }))
  // openssl says the curve once more before the key.
  const parameters =
    '-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n'
  expect(privateKeyFromPem(parameters + String(pem))).toEqual(privateKey.export({ format: 'jwk' }))
})

test('RSA as PKCS#1, the form openssl genrsa writes', () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const pem = privateKey.export({ format: 'pem', type: 'pkcs1' })
  expect(privateKeyFromPem(String(pem))).toEqual(privateKey.export({ format: 'jwk' }))
})

describe.each(onCurves)('%s as Multikey and DID', (type) => {
  test('comes back as it was', async () => {
    const key = await generateKey(type)
    expect(publicKeyFromMultikey(multikeyOf(key))).toEqual(publicKeyOf(key))
    expect(privateKeyFromMultikey(secretMultikeyOf(key))).toEqual(key)
    expect(publicKeyFromDid(didKeyOf(key))).toEqual(publicKeyOf(key))
    expect(publicKeyFromDid(`${didJwkOf(key)}#0`)).toEqual(publicKeyOf(key))
  })
})

test('an RSA key has a did:jwk, and no Multikey', async () => {
  const key = await generateKey('rsa')
  expect(publicKeyFromDid(didJwkOf(key))).toEqual(publicKeyOf(key))
  expect(() => secretMultikeyOf(key)).toThrow(expect.objectContaining({ code: 'unsupported_key' }))
})

test('a did:jwk that somebody made of a private key gives the public one', async () => {
  const key = await generateKey('p256')
  const did = `did:jwk:${Buffer.from(JSON.stringify(key)).toString('base64url')}`
  expect(publicKeyFromDid(did)).toEqual(publicKeyOf(key))
})

// Published in vc-di-ecdsa and vc-di-eddsa, test vectors.
test.each([
  [
    'z42twTcNeSYcnqg1FLuSFs2bsGH3ZqbRHFmvS9XMsYhjxvHN',
    'zDnaepBuvsQ8cpsWrVKw8fbpGpvPeNSjVPTWoq6cRqaYzBKVP',
  ],
  [
    'z3u2W4YnTstS1nSSBAgZcYSJF43JuZ9uLV6bF38B1Bf8NugW',
    'z6MktgKTsu1QhX6QPbyqG6geXdw6FQCZBPq7uQpieWbiQiG7',
  ],
])('the public half of %s', (secret, expected) => {
  expect(multikeyOf(privateKeyFromMultikey(secret))).toBe(expected)
})

describe('what holds no key', () => {
  const refused = expect.objectContaining({ code: 'unsupported_key' }) as Error

  test.each(['', 'z', 'z6Mk', 'zDnaepBuvsQ8cpsWrVKw8fbpGpvPeNSjVPTWoq6cRqaYzBKVQ'])(
    'Multikey %j',
    (text) => {
      expect(() => publicKeyFromMultikey(text)).toThrow(refused)
      expect(() => privateKeyFromMultikey(text)).toThrow(refused)
    },
  )

  test.each([
    '',
    'did:web:example.org',
    'did:key:',
    'did:jwk:e30',
    'did:jwk:W10',
    'did:jwk:_',
    'did:jwk:YQ',
  ])('DID %j', (did) => expect(() => publicKeyFromDid(did)).toThrow(refused))

  test('PEM with another label, cut off, or of another curve', async () => {
    const pem = privatePemOf(await generateKey('p256'))
    const body = pem.split('\n').slice(1, -2).join('')
    const wrapped = (label: string, text: string) =>
      `-----BEGIN ${label}-----\n${text}\n-----END ${label}-----`
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'secp256k1' })
    for (const text of [
      wrapped('ENCRYPTED PRIVATE KEY', body),
      wrapped('RSA PRIVATE KEY', body),
      wrapped('PRIVATE KEY', body.slice(0, 40)),
      wrapped('PRIVATE KEY', ''),
      String(privateKey.export({ format: 'pem', type: 'pkcs8' })),
      String(privateKey.export({ format: 'pem', type: 'sec1' })),
    ]) {
      expect(() => privateKeyFromPem(text)).toThrow(refused)
    }
  })

  test('a private key out of range of its curve', async () => {
    const key: PrivateJwk = await generateKey('p256')
    for (const d of [new Uint8Array(32), new Uint8Array(32).fill(255)]) {
      const secret = secretMultikeyOf({ ...key, d: Buffer.from(d).toString('base64url') })
      expect(() => privateKeyFromMultikey(secret)).toThrow(refused)
    }
  })
})
