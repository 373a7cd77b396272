/**
 * The body of a response, or `undefined` as soon as it proves longer than `maxBytes`. When the signal
 * aborts, nobody waits for the rest any more, and the transfer ends.
 */
export async function readBody(
  response: Response,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Uint8Array | undefined> {
  if (response.body === null) return new Uint8Array()
  const reader = response.body.getReader()
  signal.addEventListener('abort', () => drop(reader))
  // A declared length saves the transfer; it is not believed when it is small.
  if (Number(response.headers.get('content-length')) > maxBytes) return drop(reader)
  const chunks: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return concat(chunks, length)
    length += value.length
    if (length > maxBytes) return drop(reader)
    chunks.push(value)
  }
}

/** Hangs up, and does not wait: a peer that fails meanwhile, or never ends, changes nothing. */
function drop(reader: ReadableStreamDefaultReader<Uint8Array>): undefined {
  reader.cancel().catch(() => undefined)
}

function concat(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
