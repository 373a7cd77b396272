import type { ListEncoding } from './encoded-list.ts'

/** The `encodedList` text of the bits. */
export async function encodeBytes(bytes: Uint8Array, encoding: ListEncoding): Promise<string> {
  const text = base64url(await gzip(bytes))
  return encoding === 'multibase' ? `u${text}` : text
}

async function gzip(bytes: Uint8Array): Promise<Uint8Array> {
  const compressed = new Blob([bytes.slice()]).stream().pipeThrough(new CompressionStream('gzip'))
  const file = new Uint8Array(await new Response(compressed).arrayBuffer())
  // Time and operating system say nothing about the list: without them, equal lists are equal texts.
  file.set([0, 0, 0, 0], MTIME)
  file.set([UNIX], OPERATING_SYSTEM)
  return file
}

// RFC 1952 section 2.3
const MTIME = 4
const OPERATING_SYSTEM = 9
const UNIX = 3

function base64url(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}
