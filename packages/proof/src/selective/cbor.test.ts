import * as cborg from 'cborg'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeCbor, encodeCbor, type CborValue } from './cbor.ts'

// What proof values hold, against a general library: the same bytes, and the same values again.

const bytes = fc.uint8Array({ maxLength: 300 })
const proofValues: fc.Arbitrary<CborValue> = fc.tuple(
  bytes,
  bytes,
  fc.array(bytes, { maxLength: 30 }),
  fc
    .uniqueArray(fc.tuple(fc.nat(70_000), bytes), { selector: ([key]) => key, maxLength: 30 })
    .map((entries) => new Map<CborValue, CborValue>(entries.toSorted(([one], [two]) => one - two))),
  fc.array(fc.oneof(fc.nat(), fc.string({ unit: 'grapheme' })), { maxLength: 30 }),
)

test('cborg writes the same bytes, and reads what we write', () => {
  fc.assert(
    fc.property(proofValues, (value) => {
      const encoded = encodeCbor(value)
      expect(encoded).toEqual(new Uint8Array(cborg.encode(value)))
      expect(cborg.decode(encoded, { useMaps: true })).toEqual(value)
      expect(decodeCbor(encoded)).toEqual(value)
    }),
  )
})

test('any bytes are a value or refused, in bounded work', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (random) => {
      try {
        decodeCbor(random)
      } catch (error) {
        expect(error).toMatchObject({ name: 'ProofError', code: 'malformed_proof' })
      }
    }),
    { numRuns: 2_000 },
  )
})

test.each([
  ['nothing', ''],
  ['an endless list', '9f01ff'],
  ['a negative number', '20'],
  ['a float', 'f93c00'],
  ['another tag', 'c074323031332d30332d32315432303a30343a30305a'],
  ['a length of eight bytes', '1b0000000000000001'],
  ['one key twice', 'a2014000014000'],
  ['lists in lists in lists', '8181818181818101'],
  ['bytes behind it', '0101'],
  ['text that is no UTF-8', '61ff'],
])('%s is refused', (_what, hex) => {
  expect(() => decodeCbor(new Uint8Array(Buffer.from(hex, 'hex')))).toThrow(
    expect.objectContaining({ code: 'malformed_proof' }),
  )
})

test('bytes that are marked as such by a tag are bytes', () => {
  const tagged = new Uint8Array(Buffer.from('d84043010203', 'hex'))
  expect(decodeCbor(tagged)).toEqual(Uint8Array.of(1, 2, 3))
})
