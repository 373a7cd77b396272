import { malformedSvg } from './malformed-svg.ts'

// Inside these, brackets do not count (XML 1.0 section 2.8).
const opaque = [
  { opens: '"', closes: '"' },
  { opens: "'", closes: "'" },
  { opens: '<!--', closes: '-->' },
  { opens: '<?', closes: '?>' },
] as const

/** The index after the DOCTYPE declaration at an index, with its internal subset if it has one. */
export function doctypeEnd(text: string, start: number): number {
  let inSubset = false
  let at = start + '<!DOCTYPE'.length
  while (at < text.length) {
    const char = text[at]
    if (char === '>' && !inSubset) return at + 1
    if (char === '[') inSubset = true
    if (char === ']') inSubset = false
    at = afterOpaque(text, at) ?? at + 1
  }
  throw malformedSvg(text, start, 'the DOCTYPE does not end')
}

function afterOpaque(text: string, at: number): number | undefined {
  const range = opaque.find(({ opens }) => text.startsWith(opens, at))
  if (range === undefined) return undefined
  const close = text.indexOf(range.closes, at + range.opens.length)
  if (close < 0) throw malformedSvg(text, at, `"${range.closes}" is missing in the DOCTYPE`)
  return close + range.closes.length
}
