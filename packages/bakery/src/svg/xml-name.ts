import { malformedSvg } from './malformed-svg.ts'

// NameStartChar and NameChar of XML 1.0 fifth edition, section 2.3. Sticky: looks at one place only.
const NAME =
  /[:A-Z_a-z\xc0-\xd6\xd8-\xf6\xf8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}][-.0-9:A-Z_a-z\xb7\xc0-\xd6\xd8-\xf6\xf8-\u037d\u037f-\u1fff\u200c-\u200d\u203f\u2040\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}]*/uy

/** The XML name at an index. */
export function nameAt(text: string, at: number): string {
  NAME.lastIndex = at
  const [name] = NAME.exec(text) ?? []
  if (name === undefined) throw malformedSvg(text, at, 'a name is missing in a tag')
  return name
}

export function localNameOf(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** The prefix of a qualified name; empty if it has none. */
export function prefixOf(name: string): string {
  return name.slice(0, Math.max(name.indexOf(':'), 0))
}

/** The index of the first character that is no XML white space, from an index on. */
export function skipSpace(text: string, at: number): number {
  let next = at
  while (isSpace(text.charCodeAt(next))) next += 1
  return next
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09
}
