/** Inflates a gzip file that must have `size` bytes inside; `undefined` when it is corrupt. */
export async function inflate(file: Uint8Array, size: number): Promise<Uint8Array | undefined> {
  const { readable, writable } = new DecompressionStream('gzip')
  // A failure here also fails the reader below, where it is answered.
  feed(writable, file).catch(() => undefined)
  const reader = readable.getReader()
  try {
    return await readExactly(reader, size)
  } catch {
    return undefined
  } finally {
    reader.cancel().catch(() => undefined)
  }
}

/** Deflate can expand a thousandfold, and some runtimes inflate a whole chunk before they pause. */
const CHUNK_BYTES = 1024

async function feed(writable: WritableStream<BufferSource>, file: Uint8Array): Promise<void> {
  const writer = writable.getWriter()
  for (let start = 0; start < file.length; start += CHUNK_BYTES) {
    await writer.write(file.slice(start, start + CHUNK_BYTES))
  }
  await writer.close()
}

async function readExactly(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  size: number,
): Promise<Uint8Array | undefined> {
  const content = new Uint8Array(size)
  let filled = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return filled === size ? content : undefined
    if (filled + value.length > size) return undefined
    content.set(value, filled)
    filled += value.length
  }
}
