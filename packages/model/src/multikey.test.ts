import { base58 } from '@scure/base'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ModelError } from './model-error.ts'
import { formatMultikey, parseMultikey, type Multikey } from './multikey.ts'

// Public keys published in specifications: vc-di-eddsa (Ed25519), vc-di-ecdsa (P-256, P-384).
test.each([
  ['z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2', 'Ed25519', 'public', 32],
  ['zDnaepBuvsQ8cpsWrVKw8fbpGpvPeNSjVPTWoq6cRqaYzBKVP', 'P-256', 'public', 33],
  [
    'z82LkuBieyGShVBhvtE2zoiD6Kma4tJGFtkAhxR5pfkp5QPw4LutoYWhvQCnGjdVn14kujQ',
    'P-384',
    'public',
    49,
  ],
  ['z3u2en7t5LR2WtQH5PfFqMqwVHgeXouLzo6haApm8XHqvjxq', 'Ed25519', 'secret', 32],
] as const)('%s', (text, type, kind, length) => {
  const key = parseMultikey(text)
  expect(key).toMatchObject({ type, kind })
  expect(key?.bytes.length).toBe(length)
  expect(key && formatMultikey(key)).toBe(text)
})

const lengths = [
  ['Ed25519', 'public', 32],
  ['Ed25519', 'secret', 32],
  ['P-256', 'public', 33],
  ['P-256', 'secret', 32],
  ['P-384', 'public', 49],
  ['P-384', 'secret', 48],
] as const

test('every key survives its text', () => {
  const keys = lengths.map(([type, kind, length]) =>
    fc
      .uint8Array({ minLength: length, maxLength: length })
      .map((bytes): Multikey => ({ type, kind, bytes })),
  )
  fc.assert(
    fc.property(fc.oneof(...keys), (key) => {
      expect(parseMultikey(formatMultikey(key))).toEqual(key)
    }),
  )
})

test('the early form of a secret key: seed and public key', () => {
  const both = Uint8Array.from({ length: 64 }, (_, index) => index)
  const longer = formatLike([0x80, 0x26], both)
  expect(parseMultikey(longer)?.bytes).toEqual(both.slice(0, 32))
})

describe('no key', () => {
  test.each([
    ['', 'empty'],
    ['6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2', 'no multibase prefix'],
    ['u7QGTb', 'base64url'],
    ['z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ0', 'a character base58 lacks'],
    ['z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ', 'one character short'],
    [`z${'1'.repeat(10_000)}`, 'too long to be decoded'],
    ['z', 'nothing'],
  ])('%s: %s', (text) => expect(parseMultikey(text)).toBeUndefined())

  test('another kind of key', () => {
    expect(parseMultikey(formatLike([0xe7, 0x01], new Uint8Array(33)))).toBeUndefined()
  })
})

test('bytes that do not fit the type are refused', () => {
  const key: Multikey = { type: 'Ed25519', kind: 'public', bytes: new Uint8Array(31) }
  expect(() => formatMultikey(key)).toThrow(ModelError)
  expect(() => formatMultikey(key)).toThrow('Expected 32 bytes for a public Ed25519 key, got 31.')
})

function formatLike(prefix: readonly number[], bytes: Uint8Array): string {
  return `z${base58.encode(Uint8Array.of(...prefix, ...bytes))}`
}
