import { malformedSvg } from './malformed-svg.ts'
import { nameAt, skipSpace } from './xml-name.ts'

export interface StartTag {
  readonly kind: 'start'
  readonly start: number
  readonly end: number
  readonly name: string
  /** Values as written: references and line ends are not decoded. */
  readonly attributes: ReadonlyMap<string, string>
  readonly selfClosing: boolean
}

/** The start tag, or empty-element tag, at an index (XML 1.0 section 3.1). */
export function startTagAt(text: string, start: number): StartTag {
  const name = nameAt(text, start + 1)
  const attributes = new Map<string, string>()
  let at = start + 1 + name.length
  for (;;) {
    const next = skipSpace(text, at)
    const selfClosing = text[next] === '/'
    const close = selfClosing ? next + 1 : next
    if (text[close] === '>') {
      return { kind: 'start', start, end: close + 1, name, attributes, selfClosing }
    }
    if (close >= text.length) throw malformedSvg(text, start, `the tag ${name} does not end`)
    if (next === at) throw malformedSvg(text, at, `white space is missing in the tag ${name}`)
    const attribute = attributeAt(text, next)
    if (attributes.has(attribute.name)) {
      throw malformedSvg(text, next, `the attribute ${attribute.name} stands twice in one tag`)
    }
    attributes.set(attribute.name, attribute.raw)
    at = attribute.end
  }
}

function attributeAt(text: string, start: number): { name: string; raw: string; end: number } {
  const name = nameAt(text, start)
  const equals = skipSpace(text, start + name.length)
  const open = skipSpace(text, equals + 1)
  const quote = text[open]
  if (text[equals] !== '=' || (quote !== '"' && quote !== "'")) {
    throw malformedSvg(text, start, `the attribute ${name} has no quoted value`)
  }
  const close = text.indexOf(quote, open + 1)
  const raw = text.slice(open + 1, close)
  if (close < 0 || raw.includes('<')) {
    throw malformedSvg(text, start, `the value of the attribute ${name} does not end`)
  }
  return { name, raw, end: close + 1 }
}
