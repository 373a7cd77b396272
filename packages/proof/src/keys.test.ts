import { inspect } from 'node:util'
import * as jose from 'jose'
import { describe, expect, test } from 'vitest'
import { parseMultikey, type PrivateJwk } from '@openboat/model'
import { didKeyOf } from './did-key.ts'
import { generateKey } from './generate-key.ts'
import { publicKeyOf } from './public-key.ts'
import { signJws } from './sign-jws.ts'
import { createSigner } from './create-signer.ts'
import { thumbprintOf } from './thumbprint.ts'

const types = ['ed25519', 'p256', 'p384', 'rsa'] as const
const secretMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi'] as const

const rfc8037: PrivateJwk = {
  kty: 'OKP',
  crv: 'Ed25519',
  d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
  x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
}

describe.each(types)('%s', (type) => {
  test('a signer shows its public key only', async () => {
    const key = await generateKey(type)
    const signer = createSigner(key)
    await signer.sign(Uint8Array.of(1))
    const shown = JSON.stringify(signer) + inspect(signer, { depth: 9, showHidden: true })
    for (const name of secretMembers) {
      const secret = key[name]
      if (secret !== undefined) expect(shown).not.toContain(secret)
    }
    expect(shown).toContain(signer.publicKey.x ?? signer.publicKey.n)
  })

  test('the public half keeps hints and loses everything private', async () => {
    const key = { ...(await generateKey(type)), kid: 'k', use: 'sig', ext: true }
    const publicKey = publicKeyOf(key)
    expect(publicKey).toMatchObject({ kty: key.kty, kid: 'k', use: 'sig' })
    for (const name of secretMembers) expect(publicKey).not.toHaveProperty(name)
  })

  test('the thumbprint is the one jose computes', async () => {
    const key = publicKeyOf(await generateKey(type))
    expect(await thumbprintOf(key)).toBe(await jose.calculateJwkThumbprint({ ...key }))
  })
})

test('RFC 8037 appendix A.3: thumbprint of an Ed25519 key', async () => {
  expect(await thumbprintOf(rfc8037)).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k')
})

test('RFC 7638 section 3.1: thumbprint of an RSA key', async () => {
  const key = {
    kty: 'RSA',
    n: '0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw',
    e: 'AQAB',
    alg: 'RS256',
    kid: '2011-04-29',
  } as const
  expect(await thumbprintOf(key)).toBe('NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs')
})

test('RFC 8037 appendix A.4: the signature over the example text', async () => {
  const signed = 'eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc'
  const signature = await createSigner(rfc8037).sign(new TextEncoder().encode(signed))
  expect(Buffer.from(signature).toString('base64url')).toBe(
    'hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg',
  )
})

test('a key whose halves do not belong together signs nothing', async () => {
  const other = await generateKey('p256')
  const signer = createSigner({
    ...(await generateKey('p256')),
    x: other.x ?? '',
    y: other.y ?? '',
  })
  const code = await signer.sign(Uint8Array.of(1)).catch((error: { code: string }) => error.code)
  expect(['key_mismatch', 'unsupported_key']).toContain(code)

  const mixed = createSigner({ ...rfc8037, x: (await generateKey('ed25519')).x ?? '' })
  await expect(mixed.sign(Uint8Array.of(1))).rejects.toMatchObject({ code: 'key_mismatch' })
})

test('did:key of the key in RFC 8037, and the point inside those of the NIST curves', async () => {
  expect(didKeyOf(rfc8037)).toBe('did:key:z6MktwupdmLXVVqTzCw4i46r4uGyosGXRnR3XjN4Zq7oMMsw')
  for (const type of ['p256', 'p384'] as const) {
    const key = publicKeyOf(await generateKey(type))
    const multikey = parseMultikey(didKeyOf(key).replace('did:key:', ''))
    expect(multikey).toMatchObject({ type: key.crv, kind: 'public' })
    const abscissa = Buffer.from(multikey?.bytes.subarray(1) ?? []).toString('base64url')
    expect(abscissa).toBe(key.x)
  }
})

test('an RSA key has no did:key', async () => {
  const key = await generateKey('rsa')
  expect(() => didKeyOf(key)).toThrow(expect.objectContaining({ code: 'unsupported_key' }))
})

test.each([[{ alg: 'HS256' }], [{ crit: ['exp'] }], [{ b64: false }], [{ jwk: { ...rfc8037 } }]])(
  'a header with %j is not signed',
  async (header) => {
    const signer = createSigner(rfc8037)
    await expect(signJws({}, { signer, header })).rejects.toMatchObject({ code: 'bad_argument' })
  },
)

test.each([{ d: 'c2VjcmV0' }, { d: 'c2Vj cmV0' }, { d: '' }])(
  'a private member that cannot be one is refused unseen: %j',
  ({ d }) => {
    let error: unknown
    try {
      createSigner({ ...rfc8037, d })
    } catch (reason) {
      error = reason
    }
    expect(error).toMatchObject({ code: 'unsupported_key' })
    expect(inspect(error)).not.toContain('c2Vj')
  },
)

test.each([
  ['Ed25519', `got "Ed25519" (did you mean 'ed25519'?)`],
  ['P-256', `got "P-256" (did you mean 'p256'?)`],
  ['EdDSA', 'got "EdDSA"'],
  [undefined, 'got undefined'],
  ['nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A', 'got string'],
])('a key of type %s is none', async (type, came) => {
  await expect(Reflect.apply(generateKey, undefined, [type])).rejects.toMatchObject({
    name: 'ProofError',
    code: 'bad_argument',
    message: `generateKey: expected 'ed25519', 'p256', 'p384', 'rsa', ${came}`,
  })
})

test('a public key cannot sign, and is told so', async () => {
  const publicKey = publicKeyOf(await generateKey('ed25519'))
  expect(() => createSigner(publicKey as PrivateJwk)).toThrow(
    'this is a public key (OKP without member "d"): signing needs the private one',
  )
})
