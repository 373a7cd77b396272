/** Images that any runtime can make without help. */

export const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

export function joined(...parts: readonly (Uint8Array | readonly number[] | string)[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? Array.from(part, (char) => char.charCodeAt(0)) : Array.from(part),
    ),
  )
}

/** A PNG chunk, its data as bytes or as text of one byte per character. */
export function pngChunk(type: string, ...data: readonly (Uint8Array | string)[]): Uint8Array {
  const body = joined(...data)
  const typed = joined(type, body)
  return joined(uint32(body.length), typed, uint32(crc32(typed)))
}

// Stored, not packed: every runtime has a deflate of its own.
// prettier-ignore
const onePixel = [
  0x78, 0x01, 0x01, 0x05, 0x00, 0xfa, 0xff, // zlib; one last block of 5 bytes, and not of 5 bytes
  0x00, 0x2f, 0x6f, 0x9f, 0xff, // no filter, red, green, blue, alpha
  0x04, 0x4b, 0x02, 0x3d, // Adler-32
]

/** A PNG of one pixel around these chunks. */
export function pngAround(...chunks: readonly Uint8Array[]): Uint8Array {
  const header = pngChunk('IHDR', uint32(1), uint32(1), joined([8, 6, 0, 0, 0]))
  const pixel = pngChunk('IDAT', joined(onePixel))
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
  return joined(signature, header, ...chunks, pixel, pngChunk('IEND'))
}

export async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  const packed = new Response(Uint8Array.from(bytes)).body?.pipeThrough(
    new CompressionStream('deflate'),
  )
  return new Uint8Array(await new Response(packed ?? null).arrayBuffer())
}

/** A file in pieces of a length. */
export function inPieces(bytes: Uint8Array, length: number): ReadableStream<Uint8Array> {
  let at = 0
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= bytes.length) return controller.close()
      controller.enqueue(bytes.subarray(at, at + length))
      at += length
    },
  })
}

export async function collected(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const reader = stream.getReader()
  const pieces: Uint8Array[] = []
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return joined(...pieces)
    pieces.push(value)
  }
}

export function utf16(text: string): Uint8Array {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
  return Uint8Array.from(units.flatMap((unit) => [unit & 0xff, unit >> 8]))
}

function uint32(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value)
}

// Bit by bit, as the PNG specification defines it (annex D): nothing to share with the code under test.
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}
