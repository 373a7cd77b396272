import { badArgument } from './bad-argument.ts'
import { expectSize } from './bitstring.ts'
import { encodeBytes } from './encode-bytes.ts'
import { MINIMUM_LENGTH } from './minimum-length.ts'
import { writeValue } from './write-value.ts'

/** An entry of a list and what it says. */
export type StatusValue = readonly [index: number, value: number]

/**
 * The `encodedList` text of the given entries: `u`, then base64url of gzip. The same entries give
 * the same text on one runtime; another runtime's compressor may choose other bytes for the same
 * bits.
 *
 * @see Bitstring Status List 1.0 #bitstring-generation-algorithm
 * @param values  What is not 0: an index stands for the value 1, `[index, value]` for any other.
 * @param options  `size`: bits per entry, 1 to 32, default 1; `length`: of the whole list, in bits, a
 *   multiple of 8, default 131072 entries (16 KB per bit), the fewest that the specification allows.
 * @throws {StatusError} `bad_argument` for another length or size, or a value that does not fit in
 *   `size` bits; `range` for an index outside
 * @example await encodeBitstring([0, 94567])
 * @example await encodeBitstring(new Map([[7, 3]]), { size: 2 })
 */
export async function encodeBitstring(
  values: Iterable<number | StatusValue>,
  options: { length?: number; size?: number } = {},
): Promise<string> {
  const { size = 1, length = MINIMUM_LENGTH * size } = options
  return await encodeBytes(bytesOf(values, size, length), 'multibase')
}

export function bytesOf(
  values: Iterable<number | StatusValue>,
  size: number,
  length: number,
): Uint8Array {
  expectSize(size)
  if (!Number.isSafeInteger(length) || length < 8 || length % 8 !== 0) {
    throw badArgument(`Expected a length in bits that is a positive multiple of 8, got ${length}.`)
  }
  const bytes = new Uint8Array(length / 8)
  for (const each of values) {
    if (typeof each === 'number') writeValue(bytes, each, 1, size)
    else writeValue(bytes, each[0], each[1], size)
  }
  return bytes
}
