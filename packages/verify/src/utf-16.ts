/**
 * Whether bytes are text in UTF-16, as PowerShell 5 writes with `>`: by the byte order mark, or by the
 * empty half of each ASCII character, of which JSON and compact JWS consist.
 */
export function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  return isMarked || halvesAreEmpty(bytes.subarray(0, 4))
}

/** Whether somebody has read such bytes as UTF-8: the empty halves are still there. */
export function isMisreadUtf16(text: string): boolean {
  const start = text.replace(/^\uFFFD{2}/, '').slice(0, 4)
  return halvesAreEmpty(Array.from(start, (character) => character.charCodeAt(0)))
}

function halvesAreEmpty(codes: ArrayLike<number>): boolean {
  if (codes.length < 4) return false
  const [a, b, c, d] = Array.from(codes, (code) => code === 0)
  return a === c && b === d && a !== b
}
