import { crc32 } from './crc-32.ts'

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** Bytes from numbers, other bytes, and strings whose characters stand for one byte each. */
export function bytesOf(...parts: readonly (number | string | Uint8Array)[]): Uint8Array {
  const pieces = parts.map((part) => {
    if (typeof part === 'number') return Uint8Array.of(part)
    return typeof part === 'string' ? Buffer.from(part, 'latin1') : part
  })
  return new Uint8Array(Buffer.concat(pieces))
}

/** A chunk with its length and CRC. */
export function chunk(
  type: string,
  ...data: readonly (number | string | Uint8Array)[]
): Uint8Array {
  const body = bytesOf(...data)
  const typeAndData = bytesOf(type, body)
  return bytesOf(uint32(body.length), typeAndData, uint32(crc32(typeAndData)))
}

/** A PNG of the given chunks, between an IHDR and an IEND. */
export function pngOf(...chunks: readonly Uint8Array[]): Uint8Array {
  const header = chunk('IHDR', uint32(1), uint32(1), 8, 0, 0, 0, 0)
  return bytesOf(Uint8Array.from(signature), header, ...chunks, chunk('IEND'))
}

export function uint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value)
  return bytes
}
