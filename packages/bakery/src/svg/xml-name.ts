// NameStartChar and NameChar of XML 1.0 fifth edition, section 2.3. Sticky: looks at one place only.
const NAME =
  /[:A-Z_a-z\xc0-\xd6\xd8-\xf6\xf8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}][-.0-9:A-Z_a-z\xb7\xc0-\xd6\xd8-\xf6\xf8-\u037d\u037f-\u1fff\u200c-\u200d\u203f\u2040\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}]*/uy

/** The XML name at an index; empty if there is none. */
export function nameAt(text: string, at: number): string {
  // Nearly all names are made of these, and a loop takes a fraction of the expression's time.
  let end = at
  while (isAsciiLetter(text.charCodeAt(end))) end += 1
  if (end > at && endsName(text.charCodeAt(end))) return text.slice(at, end)
  NAME.lastIndex = at
  return NAME.exec(text)?.[0] ?? ''
}

/** A space, a line feed, `>`, `/` or `=`. */
function endsName(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x3e || code === 0x2f || code === 0x3d
}

function isAsciiLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
}

export function localNameOf(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/** The prefix of a qualified name; empty if it has none. */
export function prefixOf(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? '' : name.slice(0, colon)
}

/** The index of the first character that is no XML white space, from an index on. */
export function skipSpace(text: string, at: number): number {
  let next = at
  while (isSpace(text.charCodeAt(next))) next += 1
  return next
}

/** The index after the last character that is no XML white space. */
export function endOfText(text: string): number {
  let end = text.length
  while (isSpace(text.charCodeAt(end - 1))) end -= 1
  return end
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09
}
