import { ObfError } from '../obf-error.ts'

/** The body as text, unless it is longer than `maxBytes`. */
export async function readText(response: Response, maxBytes: number): Promise<string> {
  if (response.body === null) return ''
  const decoder = new TextDecoder()
  let bytes = 0
  let text = ''
  for await (const chunk of chunksOf(response.body)) {
    bytes += chunk.length
    if (bytes > maxBytes) {
      throw new ObfError('unexpected_answer', {
        message: `the answer is longer than ${maxBytes} bytes (maxAnswerBytes)`,
        status: response.status,
      })
    }
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

/** Not every browser iterates over a stream. */
async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    // Ends the connection when not all of it was wanted; after the end it does nothing.
    await reader.cancel().catch(() => undefined)
  }
}
