import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bitstringOf } from './bitstring.ts'

test('bit 0 is the highest bit of the first byte', () => {
  const bits = bitstringOf(Uint8Array.of(0b1000_0000, 0b0000_0001))
  expect([bits.read(0), bits.read(1), bits.read(7), bits.read(8), bits.read(15)]).toEqual([
    1, 0, 0, 0, 1,
  ])
})

test('an entry of several bits is read from its most significant bit, across bytes', () => {
  const bits = bitstringOf(Uint8Array.of(0b0001_1011, 0b1110_0100))
  expect([0, 1, 2, 3, 4, 5, 6, 7].map((index) => bits.read(index, 2))).toEqual([
    0, 1, 2, 3, 3, 2, 1, 0,
  ])
  expect(bits.read(2, 3)).toBe(0b111)
  expect(bits.read(1, 5)).toBe(0b0_1111)
})

test('every bit is the one that the binary digits of the bytes show', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 40 }),
      fc.integer({ min: 1, max: 32 }),
      (bytes, size) => {
        const digits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
        const bits = bitstringOf(bytes)
        for (let index = 0; (index + 1) * size <= digits.length; index += 1) {
          const expected = Number.parseInt(digits.slice(index * size, (index + 1) * size), 2)
          expect(bits.read(index, size)).toBe(expected)
        }
      },
    ),
  )
})

test.each([
  ['after the end', 16, 1],
  ['that ends after the end', 5, 3],
  ['before the beginning', -1, 1],
  ['at no whole number', 0.5, 1],
  ['of no bits', 0, 0],
  ['of more than 32 bits', 0, 33],
  ['beyond the safe integers', 2 ** 53, 1],
])('an entry %s is out of range', (_name, index, size) => {
  const bits = bitstringOf(new Uint8Array(2))
  expect(() => bits.read(index, size)).toThrow(expect.objectContaining({ code: 'range' }))
})

test('an entry of more than 32 bits is out of range, however many there are', () => {
  const bits = bitstringOf(new Uint8Array(16))
  expect(bits.read(0, 32)).toBe(0)
  expect(() => bits.read(0, 33)).toThrow(expect.objectContaining({ code: 'range' }))
})
