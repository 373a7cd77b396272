import { placeOf } from './bitstring.ts'
import { MINIMUM_LENGTH } from './minimum-length.ts'
import { StatusError } from './status-error.ts'

/**
 * The `encodedList` text in which the given positions are set: `u`, then base64url of gzip. The
 * same positions give the same text on one runtime; another runtime's compressor may choose other
 * bytes for the same bits.
 *
 * @see Bitstring Status List 1.0 #bitstring-generation-algorithm
 * @param set  Positions of the bits that are 1.
 * @param options  `length`: in bits, a multiple of 8, default 131072 (16 KB), the smallest that the
 *   specification allows.
 * @throws {StatusError} `bad_argument` for another length; `range` for a position outside
 * @example await encodeBitstring([0, 94567])
 */
export async function encodeBitstring(
  set: Iterable<number>,
  options: { length?: number } = {},
): Promise<string> {
  const { length = MINIMUM_LENGTH } = options
  if (!Number.isSafeInteger(length) || length < 8 || length % 8 !== 0) {
    throw new StatusError('bad_argument', {
      message: `Expected a length in bits that is a positive multiple of 8, got ${length}.`,
    })
  }
  const bytes = new Uint8Array(length / 8)
  for (const position of set) setBit(bytes, position, true)
  return encodeBytes(bytes)
}

export function setBit(bytes: Uint8Array, position: number, value: boolean): void {
  if (!Number.isSafeInteger(position) || position < 0 || position >= bytes.length * 8) {
    throw new StatusError('range', {
      message: `Expected a position from 0 to ${bytes.length * 8 - 1}, got ${position}.`,
    })
  }
  const { byte, mask } = placeOf(position)
  const others = (bytes[byte] ?? 0) & ~mask
  bytes[byte] = value ? others | mask : others
}

export async function encodeBytes(bytes: Uint8Array): Promise<string> {
  return `u${base64url(await gzip(bytes))}`
}

async function gzip(bytes: Uint8Array): Promise<Uint8Array> {
  const compressed = new Blob([bytes.slice()]).stream().pipeThrough(new CompressionStream('gzip'))
  const file = new Uint8Array(await new Response(compressed).arrayBuffer())
  // Time and operating system say nothing about the list: without them, equal lists are equal texts.
  file.set([0, 0, 0, 0], MTIME)
  file.set([UNIX], OPERATING_SYSTEM)
  return file
}

// RFC 1952 section 2.3
const MTIME = 4
const OPERATING_SYSTEM = 9
const UNIX = 3

function base64url(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}
