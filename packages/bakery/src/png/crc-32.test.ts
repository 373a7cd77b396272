import { crc32 as zlibCrc32 } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { crc32 } from './crc-32.ts'

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text)

test('the check value of CRC-32 and the CRC that ends every PNG', () => {
  expect(crc32(ascii('123456789'))).toBe(0xcbf43926)
  expect(crc32(ascii('IEND'))).toBe(0xae426082)
  expect(crc32(new Uint8Array())).toBe(0)
})

test('agrees with zlib on any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(crc32(bytes)).toBe(zlibCrc32(bytes))
    }),
  )
})
