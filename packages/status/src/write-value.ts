import { badArgument } from './bad-argument.ts'
import { isPosition, placeOf } from './bitstring.ts'
import { StatusError } from './status-error.ts'

/**
 * Writes one entry, its first bit being the most significant.
 *
 * @throws {StatusError} `range` when the bytes have no such entry; `bad_argument` for a value that
 *   `size` bits cannot hold
 */
export function writeValue(bytes: Uint8Array, index: number, value: number, size: number): void {
  if (!isPosition(index, size, bytes.length * 8)) {
    const last = Math.floor((bytes.length * 8) / size) - 1
    throw new StatusError('range', {
      message: `Expected an index from 0 to ${last}, got ${index}.`,
    })
  }
  if (!Number.isInteger(value) || value < 0 || value >= 2 ** size) {
    throw badArgument(
      `Expected a value from 0 to ${2 ** size - 1}, which ${size} bit(s) can hold, got ${value}.`,
    )
  }
  let rest = value
  for (let bit = (index + 1) * size - 1; bit >= index * size; bit -= 1) {
    writeBit(bytes, bit, rest % 2 === 1)
    rest = Math.floor(rest / 2)
  }
}

function writeBit(bytes: Uint8Array, position: number, isSet: boolean): void {
  const { byte, mask } = placeOf(position)
  const others = (bytes[byte] ?? 0) & ~mask
  bytes[byte] = isSet ? others | mask : others
}
