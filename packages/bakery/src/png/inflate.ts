import { refuseLargeCredential } from '../limits.ts'

// A browser unpacks a whole piece of input before anybody can read, and deflate packs at most
// 1032 : 1, so 4 KiB of input never put more than about 4 MiB in front of the reader.
const PIECE = 4096

/**
 * Unpacks a zlib stream; `undefined` if it is broken or does not end.
 *
 * @throws {BakeryError} `too_large` as soon as more than `maxBytes` have come out.
 */
export async function inflate(
  packed: Uint8Array,
  maxBytes: number,
): Promise<Uint8Array | undefined> {
  const reader = inPieces(packed).pipeThrough(new DecompressionStream('deflate')).getReader()
  const pieces: Uint8Array[] = []
  let length = 0
  for (;;) {
    const piece = await reader.read().catch(() => undefined)
    if (piece === undefined) return undefined
    if (piece.done) return joined(pieces, length)
    length += piece.value.length
    if (length > maxBytes) await reader.cancel()
    refuseLargeCredential(length, maxBytes)
    pieces.push(piece.value)
  }
}

function inPieces(bytes: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0
  return new ReadableStream(
    {
      pull(controller) {
        if (at >= bytes.length) return controller.close()
        controller.enqueue(bytes.slice(at, at + PIECE))
        at += PIECE
      },
    },
    { highWaterMark: 0 },
  )
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
