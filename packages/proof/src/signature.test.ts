import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { PrivateJwk } from '@openboat/model'
import * as installed from '#signature'
import { publicMembers } from './jwk-members.ts'
import type { KeyType, SignatureMethod, SignatureRuntime } from './signature-method.ts'
import { forgetEd25519 } from './signature.fixture.ts'
import * as node from './signature.node.ts'
import * as web from './signature.web.ts'

const methods: readonly [KeyType, SignatureMethod][] = [
  ['ed25519', { scheme: 'Ed25519' }],
  ['p256', { scheme: 'ECDSA', digest: 'SHA-256' }],
  ['p384', { scheme: 'ECDSA', digest: 'SHA-384' }],
  ['rsa', { scheme: 'RSASSA-PKCS1-v1_5', digest: 'SHA-256' }],
  ['rsa', { scheme: 'RSA-PSS', digest: 'SHA-384' }],
]
const text = new TextEncoder().encode('Badges Ouverts À Tous')

const runtimes: readonly [string, SignatureRuntime, boolean][] = [
  ['node:crypto', node, true],
  ['WebCrypto', web, true],
  ['WebCrypto without Ed25519', web, false],
]

describe.each(runtimes)('%s', (_name, runtime, hasEd25519) => {
  beforeEach(() => {
    if (!hasEd25519) forgetEd25519()
  })
  afterEach(() => void vi.restoreAllMocks())

  test.each(methods)('%s signs and verifies, and sees every change: %o', async (type, method) => {
    const key = await runtime.generateJwk(type)
    const signature = await runtime.bytesSigner(method, key)(text)
    const verify = (signed: Uint8Array, value: Uint8Array, publicKey = publicMembers(key)) =>
      runtime.verifyBytes(method, publicKey, signed, value)
    expect(await verify(text, signature)).toBe(true)
    expect(await verify(flipBit(text, 3), signature)).toBe(false)
    expect(await verify(text, flipBit(signature, 3))).toBe(false)
    expect(await verify(text, signature.subarray(1))).toBe(false)
    expect(await verify(text, new Uint8Array())).toBe(false)
    const other = publicMembers(await runtime.generateJwk(type))
    expect(await verify(text, signature, other)).toBe(false)
  })

  test.each(methods)('%s agrees with node:crypto in both directions: %o', async (type, method) => {
    const key = await node.generateJwk(type)
    const here = await runtime.bytesSigner(method, key)(text)
    const there = await node.bytesSigner(method, key)(text)
    expect(await node.verifyBytes(method, publicMembers(key), text, here)).toBe(true)
    expect(await runtime.verifyBytes(method, publicMembers(key), text, there)).toBe(true)
  })

  test('a key that is no point of its curve is refused with a code', async () => {
    const notOnCurve = { kty: 'EC', crv: 'P-256', x: 'A'.repeat(43), y: 'A'.repeat(43) } as const
    const attempt = runtime.verifyBytes(
      { scheme: 'ECDSA', digest: 'SHA-256' },
      notOnCurve,
      text,
      new Uint8Array(64),
    )
    await expect(attempt).rejects.toMatchObject({ code: 'unsupported_key' })
  })

  test('the error about a bad private key does not show it', async () => {
    const key: PrivateJwk = { ...(await node.generateJwk('p256')), y: 'A'.repeat(43) }
    const attempt = (async () =>
      runtime.bytesSigner({ scheme: 'ECDSA', digest: 'SHA-256' }, key)(text))()
    const error: unknown = await attempt.catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code: 'unsupported_key' })
    expect(String(error)).not.toContain(key.d)
    expect((error as Error).cause).toBeUndefined()
  })
})

test('on Node, #signature is node:crypto', () => {
  expect(installed.verifyBytes).toBe(node.verifyBytes)
})

function flipBit(bytes: Uint8Array, bit: number): Uint8Array {
  return bytes.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte))
}
