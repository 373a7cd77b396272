import { BakeryError } from '../bakery-error.ts'
import { mayNameCredential } from './element-name.ts'
import { localNameOf, nameAt, skipSpace } from './xml-name.ts'
import { faultAt, unfinished, type XmlReading } from './xml-reading.ts'

export interface StartTag {
  readonly kind: 'start'
  readonly start: number
  readonly end: number
  readonly name: string
  /**
   * Namespace declarations, and `verify` where an element may hold a credential; of other attributes
   * nothing is kept. As written: references and line ends are not decoded.
   */
  readonly attributes: ReadonlyMap<string, string>
  readonly selfClosing: boolean
}

// In characters.
const MAX_NAMES = 16 * 1024
const MAX_NAMESPACES = 16 * 1024

const FEW_NAMES = 16
const NO_ATTRIBUTES: ReadonlyMap<string, string> = /* @__PURE__ */ new Map()

/** A start tag that is being read: it may come in pieces, and its attributes may be large. */
export interface OpenTag {
  readonly start: number
  readonly name: string
  /** Whether it may be one for a credential: its namespace is known at its end. */
  readonly mayHoldCredential: boolean
  readonly maxVerify: number
  attributes: Map<string, string> | undefined
  /** The names so far, and how long they are together. Many of them are looked up in a set. */
  readonly names: string[]
  manyNames: Set<string> | undefined
  namesLength: number
  declarationsLength: number
  spaced: boolean
  value?: OpenValue | undefined
}

interface OpenValue {
  readonly name: string
  readonly quote: string
  /** How many characters are kept at most; 0 if nothing is. */
  readonly kept: number
  readonly pieces: string[]
  length: number
}

/** The start tag, or empty-element tag, at `<` (XML 1.0 section 3.1), as far as its name. */
export function openTagAt(reading: XmlReading, maxVerify: number): OpenTag | undefined {
  const { text, at, before } = reading
  const name = nameAt(text, at + 1)
  if (at + 1 + name.length >= text.length && !reading.ended) return undefined
  if (name === '') throw faultAt(reading, at, 'a name is missing in a tag')
  reading.at = at + 1 + name.length
  const mayHoldCredential = mayNameCredential(localNameOf(name))
  return {
    start: before + at,
    name,
    mayHoldCredential,
    maxVerify: mayHoldCredential ? maxVerify : 0,
    attributes: undefined,
    names: [],
    manyNames: undefined,
    namesLength: 0,
    declarationsLength: 0,
    spaced: false,
  }
}

/** The whole tag, once it has come. */
export function restOfTag(reading: XmlReading, tag: OpenTag): StartTag | undefined {
  for (;;) {
    if (tag.value !== undefined && !readValue(reading, tag, tag.value)) return undefined
    const { text } = reading
    const at = skipSpace(text, reading.at)
    tag.spaced ||= at > reading.at
    reading.at = at
    const selfClosing = text[at] === '/'
    const close = selfClosing ? at + 1 : at
    if (close >= text.length) return unfinished(reading, `the tag ${tag.name} does not end`)
    if (text[close] === '>') {
      reading.at = close + 1
      const { start, name, attributes = NO_ATTRIBUTES } = tag
      return {
        kind: 'start',
        start,
        end: reading.before + close + 1,
        name,
        attributes,
        selfClosing,
      }
    }
    if (!tag.spaced) throw faultAt(reading, at, `white space is missing in the tag ${tag.name}`)
    if (!readAttributeName(reading, tag)) return undefined
  }
}

function readAttributeName(reading: XmlReading, tag: OpenTag): boolean {
  const { text, at } = reading
  const name = nameAt(text, at)
  const equals = skipSpace(text, at + name.length)
  const open = skipSpace(text, equals + 1)
  if (open >= text.length && !reading.ended) return false
  if (name === '') throw faultAt(reading, at, 'a name is missing in a tag')
  const quote = text[open]
  if (text[equals] !== '=' || (quote !== '"' && quote !== "'")) {
    throw faultAt(reading, at, `the attribute ${name} has no quoted value`)
  }
  if (!addName(tag, name)) {
    throw faultAt(reading, at, `the attribute ${name} stands twice in one tag`)
  }
  if (tag.namesLength > MAX_NAMES) throw tooLarge(`The tag ${tag.name} of the SVG`)
  const kept = keptLength(tag, name)
  reading.at = open + 1
  const close = text.indexOf(quote, open + 1)
  if (kept > 0 || close < 0 || text.slice(open + 1, close).includes('<')) {
    tag.value = { name, quote, kept, pieces: [], length: 0 }
    return true
  }
  // Nearly all values are of no interest, and here as a whole.
  reading.at = close + 1
  tag.spaced = false
  return true
}

/** False if the tag has an attribute of this name already. */
function addName(tag: OpenTag, name: string): boolean {
  const { names } = tag
  if (names.length === FEW_NAMES) tag.manyNames = new Set(names)
  if (tag.manyNames?.has(name) ?? names.includes(name)) return false
  names.push(name)
  tag.manyNames?.add(name)
  tag.namesLength += name.length
  return true
}

function keptLength(tag: OpenTag, name: string): number {
  if (name === 'verify') return tag.maxVerify
  return name === 'xmlns' || name.startsWith('xmlns:') ? MAX_NAMESPACES : 0
}

/** Reads on in a value; false if its end has not come yet. */
function readValue(reading: XmlReading, tag: OpenTag, value: OpenValue): boolean {
  const { text, at } = reading
  const close = text.indexOf(value.quote, at)
  const piece = text.slice(at, close < 0 ? text.length : close)
  if (piece.includes('<') || (close < 0 && reading.ended)) {
    throw faultAt(reading, at, `the value of the attribute ${value.name} does not end`)
  }
  if (value.kept > 0) keep(tag, value, piece)
  reading.at = at + piece.length
  if (close < 0) return false
  reading.at = close + 1
  if (value.kept > 0) {
    tag.attributes ??= new Map()
    tag.attributes.set(value.name, value.pieces.join(''))
  }
  tag.value = undefined
  tag.spaced = false
  return true
}

function keep(tag: OpenTag, value: OpenValue, piece: string): void {
  value.length += piece.length
  if (value.name !== 'verify') tag.declarationsLength += piece.length
  if (value.length > value.kept || tag.declarationsLength > MAX_NAMESPACES) {
    throw tooLarge(`The attribute ${value.name} of the SVG`)
  }
  value.pieces.push(piece)
}

function tooLarge(what: string): BakeryError {
  return new BakeryError('too_large', { message: `${what} is longer than any badge needs` })
}
