import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import type { PrivateJwk, PublicJwk } from '@openboat/model'
import { didJwkOf } from './did-jwk.ts'
import { didKeyOf, multikeyOf } from './did-key.ts'
import { generateKey } from './generate-key.ts'
import { publicKeyFromDid } from './key-from-did.ts'
import {
  privateKeyFromMultikey,
  publicKeyFromMultikey,
  secretMultikeyOf,
} from './key-from-multikey.ts'
import { publicKeyFromPem, publicPemOf } from './pem.ts'
import { privateKeyFromPem, privatePemOf } from './private-pem.ts'
import { publicKeyOf } from './public-key.ts'
import { signDataIntegrity } from './sign-data-integrity.ts'
import { signJws } from './sign-jws.ts'
import type { KeyType } from './signature-method.ts'
import * as node from './signature.node.ts'
import * as web from './signature.web.ts'
import { createSigner } from './create-signer.ts'
import { thumbprintOf } from './thumbprint.ts'

// No private key in an error, whatever goes wrong with it, nor in anything that is printed.

const hidden = ['d', 'p', 'q', 'dp', 'dq', 'qi'] as const

/** The private members in every spelling that could leak: base64url, base64, hexadecimal, Multikey. */
function secretsOf(key: PrivateJwk): string[] {
  const members = hidden.flatMap((name) => key[name] ?? [])
  const bytes = members.map((member) => Buffer.from(member, 'base64url'))
  const spelt = bytes.flatMap((each) => [
    each.toString('hex'),
    each.toString('base64').slice(0, -2),
  ])
  const multikey = key.kty === 'RSA' ? [] : [secretMultikeyOf(key)]
  return [...members, ...spelt, ...multikey]
}

/** Everything that a log could show of an error, its causes included. */
function shownBy(error: unknown): string {
  const options = { depth: 20, showHidden: true, maxStringLength: null, maxArrayLength: null }
  const { message, cause } = error instanceof Error ? error : new Error('not thrown')
  const own = Object.fromEntries(Object.entries(error ?? {}))
  return `${inspect(error, options)} ${JSON.stringify({ ...own, message, cause })} ${String(error)}`
}

const lineOf = (pem: string, index: number) => pem.split('\n')[index] ?? ''

/** Ways to fail with a private key in hand. Each must throw, and say nothing of the key. */
const mistakes: Readonly<Record<string, (key: PrivateJwk, other: PrivateJwk) => unknown>> = {
  'a member cut': (key) => createSigner({ ...key, d: key.d.slice(0, 5) }),
  'a member with a stray character': (key) => createSigner({ ...key, d: `${key.d}=` }),
  'the private member for the public one': (key) =>
    createSigner(key.kty === 'RSA' ? { ...key, n: `${key.d}*` } : { ...key, x: `${key.d}*` }),
  'another curve': (key) => createSigner({ ...key, crv: 'secp256k1', kty: 'EC' }),
  'the other key’s public half': async (key, other) =>
    await createSigner({ ...other, ...secretMembers(key) }).sign(Uint8Array.of(1)),
  'the other key’s public half, in WebCrypto': async (key, other) => {
    const mixed = { ...other, ...secretMembers(key), y: 'A'.repeat(other.y?.length ?? 0) }
    await web.bytesSigner({ scheme: 'ECDSA', digest: 'SHA-256' }, mixed)(Uint8Array.of(1))
  },
  'a method for another kind of key': async (key) =>
    await node.bytesSigner(
      { scheme: 'Ed25519' },
      { ...key, kty: 'OKP', crv: 'X' },
    )(Uint8Array.of(1)),
  'no suite for it': async (key) =>
    await signDataIntegrity(
      {},
      {
        suite: 'none' as never,
        signer: createSigner(key),
        verificationMethod: key.d,
        created: '2026-01-01T00:00:00Z',
      },
    ),
  'the key in a JWT header': async (key) =>
    await signJws({}, { signer: createSigner(key), header: { jwk: { ...key } } }),
  'its PEM as a public one': async (key) => await publicKeyFromPem(privatePemOf(key)),
  'its PEM, cut off': (key) =>
    privateKeyFromPem(
      `-----BEGIN PRIVATE KEY-----\n${lineOf(privatePemOf(key), 1).slice(0, 40)}\n-----END PRIVATE KEY-----`,
    ),
  'its PEM, with a stray character': (key) =>
    privateKeyFromPem(privatePemOf(key).replace(/\n(.)/, '\n!$1')),
  'its PEM, under another label': (key) =>
    privateKeyFromPem(privatePemOf(key).replaceAll('PRIVATE KEY', 'EC PRIVATE KEY')),
  'its PEM, without lines around': (key) => privateKeyFromPem(lineOf(privatePemOf(key), 1)),
  'its JWK as a Multikey': (key) => privateKeyFromMultikey(JSON.stringify(key)),
  'its Multikey as a public one': (key) =>
    publicKeyFromMultikey(key.kty === 'RSA' ? key.d : secretMultikeyOf(key)),
  'its Multikey, with a stray character': (key) =>
    privateKeyFromMultikey(`${key.kty === 'RSA' ? key.d : secretMultikeyOf(key)}0`),
  'its JWK as a DID': (key) => publicKeyFromDid(`did:jwk:${key.d}`),
  'its members as a DID without kind': (key) =>
    publicKeyFromDid(
      `did:jwk:${Buffer.from(JSON.stringify({ ...key, kty: 'oct' })).toString('base64url')}`,
    ),
}

function secretMembers(key: PrivateJwk): { d: string } & Partial<PrivateJwk> {
  const found = hidden.filter((name) => key[name] !== undefined).map((name) => [name, key[name]])
  return Object.fromEntries(found) as { d: string }
}

describe.each<KeyType>(['ed25519', 'p256', 'p384', 'rsa'])('%s', (type) => {
  test.each(Object.entries(mistakes))('%s', async (_what, mistake) => {
    const [key, other] = await Promise.all([generateKey(type), generateKey(type)])
    let error: unknown
    try {
      await mistake(key, other)
    } catch (caught) {
      error = caught
    }
    expect(error).toBeInstanceOf(Error)
    const shown = shownBy(error)
    for (const secret of secretsOf(key)) expect(shown).not.toContain(secret)
  })

  test('nothing public shows it', async () => {
    const key = await generateKey(type)
    const signer = createSigner(key)
    const forms: unknown[] = [
      signer,
      publicKeyOf(key),
      didJwkOf(key),
      await thumbprintOf(key),
      await publicPemOf(key),
      ...(type === 'rsa' ? [] : [didKeyOf(key), multikeyOf(key)]),
    ]
    const shown = forms.map((form) => `${JSON.stringify(form)} ${inspect(form, { depth: 9 })}`)
    for (const secret of secretsOf(key)) expect(shown.join(' ')).not.toContain(secret)
  })
})

test('a key that is asked to verify is stripped of what is private', async () => {
  const key = await generateKey('p256')
  const notOnCurve: PublicJwk = { ...key, y: 'A'.repeat(43) }
  for (const runtime of [node, web]) {
    const method = { scheme: 'ECDSA', digest: 'SHA-256' } as const
    const attempt = runtime.verifyBytes(method, notOnCurve, Uint8Array.of(1), new Uint8Array(64))
    const error: unknown = await attempt.catch((reason: unknown) => reason)
    expect(shownBy(error)).not.toContain(key.d)
  }
})
