/** The beginning of JSON or a compact JWS. Letters and digits begin many a binary file, too. */
const BEGINNING = /^\s*(?:[{[]|[\w"-][\x20-\x7e\s]*$|$)/

/**
 * Whether a file that is no badge image may hold a credential as text. What does not is a photo, a
 * PDF and the like, which `unbake` names in its error.
 */
export function looksLikeText(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 64))
  return BEGINNING.test(head.replace(/^\xef\xbb\xbf/, ''))
}
