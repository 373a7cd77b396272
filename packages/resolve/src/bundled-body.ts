import type { BundledDocument } from './bundle.ts'

/** A body as a bundle holds it: text where the bytes are UTF-8, so that people can read bundles. */
export function packBody(bytes: Uint8Array): Pick<BundledDocument, 'body' | 'bodyBase64'> {
  if (bytes.length === 0) return {}
  const body = utf8Text(bytes)
  return body === undefined ? { bodyBase64: base64(bytes) } : { body }
}

/** The same bytes again. */
export function unpackBody({ body, bodyBase64 }: BundledDocument): Uint8Array {
  if (body !== undefined) return new TextEncoder().encode(body)
  const binary = atob(bodyBase64 ?? '')
  const bytes = new Uint8Array(binary.length)
  // Not Uint8Array.from: it walks the text by code point, many times as slow on pictures.
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = binary.charCodeAt(at)
  return bytes
}

function utf8Text(bytes: Uint8Array): string | undefined {
  try {
    // A byte order mark is part of the bytes: kept, or the text would not give them back.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function base64(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}
