const BASE64_OF_EITHER_ALPHABET = /^[A-Za-z0-9+/_-]+={0,2}$/

/** What base64 or base64url says, padded or not; `undefined` when it is neither. */
export function base64Bytes(text: string): Uint8Array | undefined {
  if (!BASE64_OF_EITHER_ALPHABET.test(text)) return undefined
  const digits = text.replace(/=+$/, '').replaceAll('-', '+').replaceAll('_', '/')
  if (digits.length % 4 === 1) return undefined
  const binary = atob(digits)
  const bytes = new Uint8Array(binary.length)
  // Not Uint8Array.from: it walks the text by code point, many times as slow on long lists.
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = binary.charCodeAt(at)
  return bytes
}
