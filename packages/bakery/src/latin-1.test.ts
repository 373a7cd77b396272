import { expect, test } from 'vitest'
import { decodeLatin1 } from './latin-1.ts'

test('every byte is the code point of its number, 0x80 to 0x9f too', () => {
  const text = decodeLatin1(Uint8Array.from({ length: 256 }, (_, byte) => byte))
  expect(Array.from(text, (char) => char.charCodeAt(0))).toEqual([...Array(256).keys()])
})

test('a long text is whole', () => {
  expect(decodeLatin1(new Uint8Array(100_000).fill(0xe9))).toBe('é'.repeat(100_000))
})
