import { doctypeEnd } from './xml-doctype.ts'
import { nameAt, skipSpace } from './xml-name.ts'
import { faultAt, unfinished, type XmlReading } from './xml-reading.ts'
import { openTagAt, restOfTag, type OpenTag, type StartTag } from './xml-start-tag.ts'

/** A piece of an XML document; `start` and `end` are counted in characters from its beginning. */
export type XmlToken = StartTag | EndTag | Characters | Doctype | Aside

export interface EndTag {
  readonly kind: 'end'
  readonly start: number
  readonly end: number
  readonly name: string
}

/** Text or CDATA. What is long comes in several tokens, never cut inside of a reference or CR LF. */
export interface Characters {
  readonly kind: 'text' | 'cdata'
  readonly start: number
  readonly end: number
  /** As written: references and line ends are not decoded. */
  readonly raw: string
}

export interface Doctype {
  readonly kind: 'doctype'
  readonly start: number
  readonly end: number
  readonly raw: string
}

/** What a reader of credentials steps over; of a long one, a part. */
export interface Aside {
  readonly kind: 'comment' | 'instruction'
  readonly start: number
  readonly end: number
}

/** A document that is being cut into tokens. */
export interface XmlTokens extends XmlReading {
  /** How many characters of a `verify` attribute are kept. */
  readonly maxVerify: number
  /** 1 behind a byte order mark. */
  contentStart: number
  tag?: OpenTag | undefined
  inside?: Opaque | undefined
}

interface Opaque {
  readonly kind: 'comment' | 'instruction' | 'cdata'
  readonly opens: string
  readonly closes: string
}

const comment: Opaque = { kind: 'comment', opens: '<!--', closes: '-->' }
const cdata: Opaque = { kind: 'cdata', opens: '<![CDATA[', closes: ']]>' }
const instruction: Opaque = { kind: 'instruction', opens: '<?', closes: '?>' }
const DOCTYPE = '<!DOCTYPE'

const BYTE_ORDER_MARK = '\uFEFF'
// No reference that means anything is longer.
const MAX_REFERENCE = 1024

export function startTokens(maxVerify: number): XmlTokens {
  return { text: '', at: 0, before: 0, linesBefore: 0, ended: false, maxVerify, contentStart: 0 }
}

/**
 * The next token of an XML 1.0 document; nothing where more must come first. Give it more with
 * `feed`, and at the end set `ended`. In linear time, without recursion, and whatever is large is
 * told in pieces.
 *
 * Lexical rules only: that tags match is checked by whoever reads the tokens.
 *
 * @throws {BakeryError} `malformed_image` where a construct is broken or does not end.
 */
export function nextToken(reading: XmlTokens): XmlToken | undefined {
  if (reading.tag !== undefined) return tagToken(reading, reading.tag)
  if (reading.inside !== undefined) return opaqueToken(reading, reading.inside, reading.at)
  if (reading.before + reading.at === 0 && reading.text.startsWith(BYTE_ORDER_MARK)) {
    reading.contentStart = 1
    reading.at = 1
  }
  const { text, at } = reading
  if (at >= text.length) return undefined
  if (text[at] !== '<') return textToken(reading)
  switch (text[at + 1]) {
    case undefined:
      return unfinished(reading, 'a tag does not end')
    case '/':
      return endTagToken(reading)
    case '?':
      return instructionToken(reading)
    case '!':
      return declarationToken(reading)
    default:
      reading.tag = openTagAt(reading, reading.maxVerify)
      return reading.tag && tagToken(reading, reading.tag)
  }
}

function tagToken(reading: XmlTokens, tag: OpenTag): StartTag | undefined {
  const token = restOfTag(reading, tag)
  if (token !== undefined) reading.tag = undefined
  return token
}

function textToken(reading: XmlTokens): Characters | undefined {
  const { text, at, ended } = reading
  const next = text.indexOf('<', at)
  const end = next >= 0 ? next : ended ? text.length : wholeTextEnd(text, at)
  if (end === at) return undefined
  reading.at = end
  return { kind: 'text', ...range(reading, at), raw: text.slice(at, end) }
}

/** Where text whose end has not come yet may be cut. */
function wholeTextEnd(text: string, at: number): number {
  const end = text.endsWith('\r') ? text.length - 1 : text.length
  const reference = text.lastIndexOf('&')
  const isOpen = reference >= at && !text.includes(';', reference)
  return isOpen && end - reference < MAX_REFERENCE ? reference : end
}

function endTagToken(reading: XmlTokens): EndTag | undefined {
  const { text, at } = reading
  const name = nameAt(text, at + 2)
  const close = skipSpace(text, at + 2 + name.length)
  if (close >= text.length) return unfinished(reading, `the end tag of ${name} does not end`)
  if (name === '') throw faultAt(reading, at, 'a name is missing in an end tag')
  if (text[close] !== '>') throw faultAt(reading, at, `the end tag of ${name} does not end`)
  reading.at = close + 1
  return { kind: 'end', ...range(reading, at), name }
}

function instructionToken(reading: XmlTokens): XmlToken | undefined {
  const { text, at, before } = reading
  const target = nameAt(text, at + 2)
  if (at + 2 + target.length >= text.length) return unfinished(reading, '"?>" is missing')
  if (target === '') throw faultAt(reading, at, 'a name is missing in an instruction')
  if (target.toLowerCase() === 'xml' && before + at > reading.contentStart) {
    throw faultAt(reading, at, 'something stands before the XML declaration')
  }
  return openOpaque(reading, instruction)
}

function declarationToken(reading: XmlTokens): XmlToken | undefined {
  const { text, at } = reading
  const opaque = [comment, cdata].find(({ opens }) => text.startsWith(opens, at))
  if (opaque !== undefined) return openOpaque(reading, opaque)
  if (text.startsWith(DOCTYPE, at)) {
    const end = doctypeEnd(text, at)
    if (end === undefined) return unfinished(reading, 'the DOCTYPE does not end')
    reading.at = end
    return { kind: 'doctype', ...range(reading, at), raw: text.slice(at, end) }
  }
  if (text.length - at < DOCTYPE.length && !reading.ended) return undefined
  throw faultAt(reading, at, 'an unknown declaration starts with <!')
}

function openOpaque(reading: XmlTokens, opaque: Opaque): Characters | Aside | undefined {
  const start = reading.at
  reading.inside = opaque
  reading.at += opaque.opens.length
  return opaqueToken(reading, opaque, start)
}

/** A comment, an instruction or a CDATA section from `at` on, or as much of it as has come. */
function opaqueToken(
  reading: XmlTokens,
  { kind, closes }: Opaque,
  start: number,
): Characters | Aside | undefined {
  const { text, at } = reading
  const close = text.indexOf(closes, at)
  if (close < 0 && reading.ended) throw faultAt(reading, at, `"${closes}" is missing`)
  // What ends it may have come in part, and a CR may be half of a line end.
  const end = close < 0 ? Math.max(at, text.length - closes.length) : close
  const cut = close < 0 && text[end - 1] === '\r' ? end - 1 : end
  if (close >= 0) reading.inside = undefined
  reading.at = close < 0 ? Math.max(at, cut) : close + closes.length
  if (close < 0 && cut <= at) return undefined
  const token = range(reading, start)
  return kind === 'cdata' ? { kind, ...token, raw: text.slice(at, cut) } : { kind, ...token }
}

function range(
  { before, at }: XmlReading,
  start: number,
): { readonly start: number; readonly end: number } {
  return { start: before + start, end: before + at }
}
