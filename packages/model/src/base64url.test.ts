import fc from 'fast-check'
import { expect, test } from 'vitest'
import { base64UrlBytes, bytesWithAtob } from './base64url.ts'

test('what this runtime reads and what every runtime reads are the same, for any text', () => {
  const nearly = fc.string({
    unit: fc.constantFrom('A', 'B', 'Z', 'a', 'z', '0', '9', '-', '_', '=', '+', '/', ' ', 'é'),
    maxLength: 12,
  })
  fc.assert(
    fc.property(nearly, (text) => {
      expect(base64UrlBytes(text)).toEqual(bytesWithAtob(text))
    }),
    { seed: 4648, numRuns: 5_000 },
  )
})

test.each([
  ['', []],
  ['AA', [0]],
  ['_-8', [255, 239]],
  ['AB', undefined],
  ['A', undefined],
  ['AA==', undefined],
  ['+/8', undefined],
])('%j', (text, bytes) => {
  const expected = bytes === undefined ? undefined : Uint8Array.from(bytes)
  expect(base64UrlBytes(text)).toEqual(expected)
  expect(bytesWithAtob(text)).toEqual(expected)
})
