import { ProofError } from '../proof-error.ts'
import { concatenate } from '../der.ts'

// The part of CBOR (RFC 8949) that ecdsa-sd-2023 proof values are made of. A general decoder would
// also have to be told to refuse floats, endless strings and foreign tags.

export type CborValue =
  number | string | Uint8Array | readonly CborValue[] | ReadonlyMap<CborValue, CborValue>

const UNSIGNED = 0
const BYTES = 2
const TEXT = 3
const LIST = 4
const MAP = 5
const TAG = 6

/** RFC 8746: bytes that an older encoder marked as an array of them. */
const TAG_OF_BYTES = 64

const MAX_DEPTH = 4

/** RFC 8949 section 4.2.1: the shortest form, and maps in the order they are given. */
export function encodeCbor(value: CborValue): Uint8Array {
  if (typeof value === 'number') return head(UNSIGNED, value)
  if (typeof value === 'string') {
    const bytes = new TextEncoder().encode(value)
    return concatenate([head(TEXT, bytes.length), bytes])
  }
  if (value instanceof Uint8Array) return concatenate([head(BYTES, value.length), value])
  if (value instanceof Map) {
    const members = [...(value as ReadonlyMap<CborValue, CborValue>)].flat().map(encodeCbor)
    return concatenate([head(MAP, value.size), ...members])
  }
  const items = (value as readonly CborValue[]).map(encodeCbor)
  return concatenate([head(LIST, items.length), ...items])
}

/** @throws {ProofError} `malformed_proof` unless the bytes are exactly one value of these kinds */
export function decodeCbor(bytes: Uint8Array): CborValue {
  const { value, end } = readValue(bytes, 0, MAX_DEPTH)
  if (end !== bytes.length) throw malformed('bytes follow its end')
  return value
}

interface Read<T> {
  readonly value: T
  /** Where the next value begins. */
  readonly end: number
}

function readValue(bytes: Uint8Array, at: number, depth: number): Read<CborValue> {
  if (depth < 0) throw malformed('it is nested too deeply')
  const type = (bytes[at] ?? TAG << 5) >> 5
  const { value: length, end } = readLength(bytes, at)
  if (type === UNSIGNED) return { value: length, end }
  if (type === LIST) return readValues(bytes, end, { count: length, depth })
  if (type === MAP) return readMap(bytes, end, { count: length, depth })
  if (type === BYTES) return { value: slice(bytes, end, length), end: end + length }
  if (type === TEXT) return { value: readText(slice(bytes, end, length)), end: end + length }
  if (type === TAG && length === TAG_OF_BYTES) return readValue(bytes, end, depth - 1)
  throw malformed(`it holds CBOR of major type ${type}`)
}

interface Several {
  readonly count: number
  readonly depth: number
}

function readValues(bytes: Uint8Array, at: number, { count, depth }: Several): Read<CborValue[]> {
  const values: CborValue[] = []
  let end = at
  for (let index = 0; index < count; index += 1) {
    const read = readValue(bytes, end, depth - 1)
    values.push(read.value)
    end = read.end
  }
  return { value: values, end }
}

function readMap(bytes: Uint8Array, at: number, { count, depth }: Several): Read<CborValue> {
  const { value: flat, end } = readValues(bytes, at, { count: count * 2, depth })
  const map = new Map<CborValue, CborValue>()
  for (let index = 0; index < flat.length; index += 2)
    map.set(flat[index] ?? 0, flat[index + 1] ?? 0)
  if (map.size !== count) throw malformed('a map has one key twice')
  return { value: map, end }
}

/** The number in the first bytes of a value: itself, or a length. */
function readLength(bytes: Uint8Array, at: number): Read<number> {
  const short = (bytes[at] ?? 31) & 31
  if (short < 24) return { value: short, end: at + 1 }
  // 24, 25 and 26 stand for one, two and four more bytes; nothing here is longer.
  if (short > 26) throw malformed('a length is missing or endless')
  const size = 1 << (short - 24)
  const value = slice(bytes, at + 1, size).reduce((sum, byte) => sum * 256 + byte, 0)
  return { value, end: at + 1 + size }
}

function head(type: number, value: number): Uint8Array {
  const first = type << 5
  if (value < 24) return Uint8Array.of(first | value)
  if (value < 0x100) return Uint8Array.of(first | 24, value)
  if (value < 0x10000) return Uint8Array.of(first | 25, value >> 8, value & 255)
  const bytes = [24, 16, 8, 0].map((shift) => (value >>> shift) & 255)
  return Uint8Array.of(first | 26, ...bytes)
}

function slice(bytes: Uint8Array, at: number, length: number): Uint8Array {
  if (at + length > bytes.length) throw malformed('it is cut off')
  return bytes.slice(at, at + length)
}

function readText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw malformed('text in it is not UTF-8', cause)
  }
}

function malformed(what: string, cause?: unknown): ProofError {
  const message = `proofValue is not what ecdsa-sd-2023 writes: ${what}`
  return new ProofError('malformed_proof', { message, cause })
}
