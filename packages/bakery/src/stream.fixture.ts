/** A stream of bytes in pieces of a length, which counts what went out of it. */
export function meteredStream(
  bytes: Uint8Array,
  pieceLength: number,
): { stream: ReadableStream<Uint8Array>; sent: () => number; cancelled: () => boolean } {
  let at = 0
  let cancelled = false
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (at >= bytes.length) return controller.close()
        const piece = bytes.subarray(at, at + pieceLength)
        at += piece.length
        controller.enqueue(piece)
      },
      cancel() {
        cancelled = true
      },
    },
    { highWaterMark: 0 },
  )
  return { stream, sent: () => at, cancelled: () => cancelled }
}

/** All bytes of a stream, and after each piece what `look` is told: how many there are so far. */
export async function collect(
  stream: ReadableStream<Uint8Array>,
  look: (received: number) => void = () => undefined,
): Promise<Uint8Array> {
  const reader = stream.getReader()
  const pieces: Uint8Array[] = []
  let received = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return new Uint8Array(Buffer.concat(pieces))
    pieces.push(value)
    received += value.length
    look(received)
  }
}
