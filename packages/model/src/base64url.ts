/**
 * The bytes of a base64url text without padding, or `undefined` when it is none.
 *
 * @see RFC 7515 section 2
 */
export function base64UrlBytes(text: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return undefined
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}

/** The UTF-8 text in a base64url text, or `undefined` when it is not base64url or not UTF-8. */
export function base64UrlText(text: string): string | undefined {
  const bytes = base64UrlBytes(text)
  if (bytes === undefined) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
