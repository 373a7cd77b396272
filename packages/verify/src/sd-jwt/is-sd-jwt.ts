/** A compact JWS, "~", and what its holder discloses. @see RFC 9901 section 4 */
export function isSdJwt(text: unknown): text is string {
  return typeof text === 'string' && /^\s*[\w-]+\.[\w-]*\.[\w-]*~[\w.~-]*\s*$/.test(text)
}
