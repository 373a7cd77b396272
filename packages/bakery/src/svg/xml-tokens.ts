import { malformedSvg } from './malformed-svg.ts'
import { doctypeEnd } from './xml-doctype.ts'
import { localNameOf, nameAt, skipSpace } from './xml-name.ts'
import { startTagAt, type StartTag } from './xml-start-tag.ts'

/** A piece of an XML document; `start` and `end` are indices into its text. */
export type XmlToken = StartTag | EndTag | Characters | Aside

export interface EndTag {
  readonly kind: 'end'
  readonly start: number
  readonly end: number
  readonly name: string
}

export interface Characters {
  readonly kind: 'text' | 'cdata'
  readonly start: number
  readonly end: number
  /** As written: references and line ends are not decoded. */
  readonly raw: string
}

/** What a reader of credentials steps over. */
export interface Aside {
  readonly kind: 'comment' | 'instruction' | 'doctype'
  readonly start: number
  readonly end: number
}

const BYTE_ORDER_MARK = '\uFEFF'

/**
 * The tokens of an XML 1.0 document, one after the other, without recursion and in linear time.
 *
 * Lexical rules only: that tags match is checked by whoever reads the tokens. A DOCTYPE is stepped
 * over; nothing it declares is used, expanded or fetched.
 *
 * @throws {BakeryError} `malformed_image` where a construct is broken or does not end.
 */
export function* xmlTokens(text: string): Generator<XmlToken, void, undefined> {
  let at = contentStart(text)
  while (at < text.length) {
    const token = tokenAt(text, at)
    yield token
    at = token.end
  }
}

/** The local name of the root element, as far as the beginning of a document tells. */
export function rootNameOf(text: string): string | undefined {
  let at = skipSpace(text, contentStart(text))
  while (text.startsWith('<!', at) || text.startsWith('<?', at)) {
    at = skipSpace(text, tokenAt(text, at).end)
  }
  return text[at] === '<' ? localNameOf(nameAt(text, at + 1)) : undefined
}

function contentStart(text: string): number {
  return text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0
}

function tokenAt(text: string, start: number): XmlToken {
  if (text[start] !== '<') return textAt(text, start)
  switch (text[start + 1]) {
    case '/':
      return endTagAt(text, start)
    case '?':
      return instructionAt(text, start)
    case '!':
      return declarationAt(text, start)
    default:
      return startTagAt(text, start)
  }
}

function textAt(text: string, start: number): Characters {
  const next = text.indexOf('<', start)
  const end = next < 0 ? text.length : next
  return { kind: 'text', start, end, raw: text.slice(start, end) }
}

function endTagAt(text: string, start: number): EndTag {
  const name = nameAt(text, start + 2)
  const close = skipSpace(text, start + 2 + name.length)
  if (text[close] !== '>') throw malformedSvg(text, start, `the end tag of ${name} does not end`)
  return { kind: 'end', start, end: close + 1, name }
}

function instructionAt(text: string, start: number): Aside {
  const target = nameAt(text, start + 2)
  if (target.toLowerCase() === 'xml' && start > contentStart(text)) {
    throw malformedSvg(text, start, 'something stands before the XML declaration')
  }
  return { kind: 'instruction', start, end: after(text, '?>', start) }
}

function declarationAt(text: string, start: number): Characters | Aside {
  if (text.startsWith('<!--', start)) {
    return { kind: 'comment', start, end: after(text, '-->', start + 4) }
  }
  const cdata = '<![CDATA['
  if (text.startsWith(cdata, start)) {
    const end = after(text, ']]>', start + cdata.length)
    return { kind: 'cdata', start, end, raw: text.slice(start + cdata.length, end - 3) }
  }
  if (text.startsWith('<!DOCTYPE', start)) {
    return { kind: 'doctype', start, end: doctypeEnd(text, start) }
  }
  throw malformedSvg(text, start, 'an unknown declaration starts with <!')
}

function after(text: string, closing: string, from: number): number {
  const found = text.indexOf(closing, from)
  if (found < 0) throw malformedSvg(text, from, `"${closing}" is missing`)
  return found + closing.length
}
