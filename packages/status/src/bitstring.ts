import { badArgument } from './bad-argument.ts'
import { StatusError } from './status-error.ts'

/** The bits of a status list. Bit 0 is the highest bit of the first byte. */
export interface Bitstring {
  /** In bits. */
  readonly length: number
  /**
   * The value of one entry, its first bit being the most significant.
   *
   * @param index  Position, counted in entries of `size` bits.
   * @param size  Bits per entry, 1 to 32. @default 1
   * @throws {StatusError} `range` when the entry lies outside
   */
  read(index: number, size?: number): number
}

export function bitstringOf(bytes: Uint8Array): Bitstring {
  const length = bytes.length * 8
  return {
    length,
    read: (index, size = 1) => {
      if (!isPosition(index, size, length)) throw outside(index, size, length)
      let value = 0
      for (let bit = index * size; bit < (index + 1) * size; bit += 1) {
        value = value * 2 + bitAt(bytes, bit)
      }
      return value
    },
  }
}

/** Bits per entry that a number can hold and compare without surprises. */
export const MAX_SIZE = 32

export function isSize(size: unknown): size is number {
  return typeof size === 'number' && Number.isInteger(size) && size >= 1 && size <= MAX_SIZE
}

/** @throws {StatusError} `bad_argument` */
export function expectSize(size: number): void {
  if (isSize(size)) return
  throw badArgument(`Expected a size from 1 to ${MAX_SIZE} bits, got ${String(size)}.`)
}

export function isPosition(index: number, size: number, length: number): boolean {
  return Number.isSafeInteger(index) && isSize(size) && index >= 0 && (index + 1) * size <= length
}

/** Where a bit is: in which byte, and as which mask. */
export function placeOf(bit: number): { byte: number; mask: number } {
  return { byte: Math.floor(bit / 8), mask: 0x80 >> (bit % 8) }
}

function bitAt(bytes: Uint8Array, bit: number): number {
  const { byte, mask } = placeOf(bit)
  return ((bytes[byte] ?? 0) & mask) === 0 ? 0 : 1
}

function outside(index: number, size: number, length: number): StatusError {
  return new StatusError('range', {
    message: `Entry ${index} of ${size} bit(s) is not inside a list of ${length} bits.`,
  })
}
