import { PictureError } from '../picture-error.ts'
import { malformedPdf } from './malformed-pdf.ts'

/** Unpacks a zlib stream, and stops as soon as it grows beyond the limit. */
export async function inflate(
  packed: Uint8Array<ArrayBuffer>,
  maxBytes: number,
): Promise<Uint8Array> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate'))
  const reader = stream.getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return joined(chunks, length)
      chunks.push(value)
      length += value.length
      if (length > maxBytes) throw tooLarge(maxBytes)
    }
  } catch (error) {
    if (error instanceof PictureError) {
      await reader.cancel().catch(() => undefined)
      throw error
    }
    throw malformedPdf('what is packed in it cannot be unpacked')
  }
}

export function tooLarge(maxBytes: number): PictureError {
  const message = `Something in the PDF unpacks to more than ${maxBytes} bytes: a certificate is far smaller.`
  return new PictureError('too_large', message)
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
