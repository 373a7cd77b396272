import type { BakeTag } from '../bake-tag.ts'
import { BakeryError } from '../bakery-error.ts'
import { refuseLargeCredential, refuseManyCredentials } from '../limits.ts'
import {
  addCharacters,
  startCredentialText,
  wholeText,
  type CredentialText,
} from './credential-text.ts'
import { tagOf } from './element-name.ts'
import { declaredEntities } from './xml-doctype.ts'
import { entitiesOf, expandEntity, type Entities } from './xml-entities.ts'
import { localNameOf, prefixOf, skipSpace } from './xml-name.ts'
import { createNamespaces, type Namespaces } from './xml-namespaces.ts'
import { faultAt } from './xml-reading.ts'
import type { StartTag } from './xml-start-tag.ts'
import { decodeAttribute } from './xml-text.ts'
import {
  nextToken,
  startTokens,
  type Characters,
  type Doctype,
  type EndTag,
  type XmlToken,
  type XmlTokens,
} from './xml-tokens.ts'

// Drawing programs stay below a hundred elements and a thousand characters.
const MAX_DEPTH = 1000
const MAX_NAMES = 16 * 1024

/** Who wants to know what a document holds. Offsets are in characters from its beginning. */
export interface SvgVisitor {
  onRoot(tag: StartTag, expand: (reference: string) => string | undefined): void
  onStart(tag: BakeTag, start: number): void
  onEnd(element: CredentialElement): void
  /** How much text of all credentials is kept, in characters; 0 if nothing is. */
  readonly maxCredential: number
}

export interface CredentialElement {
  readonly tag: BakeTag
  readonly start: number
  readonly end: number
  readonly insideRoot: boolean
  readonly hasChildren: boolean
  /** The attribute, decoded, without white space around it. */
  readonly verify: string
  /** The element's own text, without what its children hold. */
  readonly text: string
}

/** A document that is being read: checks that its tags match, and finds the credential elements. */
export interface SvgReading {
  readonly tokens: XmlTokens
  readonly visitor: SvgVisitor
  /** Names of the elements that have not ended, and how long they are together. */
  readonly open: string[]
  namesLength: number
  readonly namespaces: Namespaces
  entities: Entities
  root?: StartTag
  current?: Current | undefined
  count: number
  kept: number
}

/** The credential element that is being read. */
interface Current {
  readonly tag: BakeTag
  readonly startTag: StartTag
  readonly depth: number
  readonly text: CredentialText
  hasChildren: boolean
}

export function startSvg(visitor: SvgVisitor): SvgReading {
  const expand = (reference: string): string | undefined => expandIn(reading, reference)
  const reading: SvgReading = {
    tokens: startTokens(visitor.maxCredential),
    visitor,
    open: [],
    namesLength: 0,
    namespaces: createNamespaces(expand),
    entities: entitiesOf(new Map()),
    count: 0,
    kept: 0,
  }
  return reading
}

function expandIn({ entities }: SvgReading, reference: string): string | undefined {
  return expandEntity(entities, reference)
}

/** Reads all that has been fed to `tokens`. */
export function readSvg(reading: SvgReading): void {
  const { tokens } = reading
  for (let token = nextToken(tokens); token !== undefined; token = nextToken(tokens)) {
    readToken(reading, token)
  }
  if (!tokens.ended) return
  const unclosed = reading.open.at(-1)
  if (reading.root === undefined) throw faultAt(tokens, tokens.at, 'there is no element')
  if (unclosed !== undefined) {
    throw faultAt(tokens, tokens.at, `the element ${unclosed} does not end`)
  }
}

function readToken(reading: SvgReading, token: XmlToken): void {
  switch (token.kind) {
    case 'start':
      return readStart(reading, token)
    case 'end':
      return readEnd(reading, token)
    case 'text':
    case 'cdata':
      return readCharacters(reading, token)
    case 'doctype':
      return readDoctype(reading, token)
    default:
  }
}

function readDoctype(reading: SvgReading, { start, raw }: Doctype): void {
  if (reading.root !== undefined)
    throw fault(reading, start, 'a DOCTYPE stands after the root element')
  reading.entities = entitiesOf(declaredEntities(raw))
}

function readStart(reading: SvgReading, tag: StartTag): void {
  const { open, namespaces, visitor } = reading
  openElement(reading, tag.name)
  namespaces.open(tag.attributes)
  if (open.length === 1) startRoot(reading, tag)
  const found = tagOf(localNameOf(tag.name), namespaces.uriOf(prefixOf(tag.name)))
  if (reading.current !== undefined) reading.current.hasChildren = true
  else if (found !== undefined) {
    reading.count += 1
    refuseManyCredentials(reading.count)
    const text = startCredentialText()
    const depth = open.length
    reading.current = { tag: found, startTag: tag, depth, text, hasChildren: false }
    visitor.onStart(found, tag.start)
  }
  if (tag.selfClosing) endElement(reading, tag.end)
}

function openElement(reading: SvgReading, name: string): void {
  reading.namesLength += name.length
  if (reading.open.length >= MAX_DEPTH || reading.namesLength > MAX_NAMES) {
    throw new BakeryError('too_large', {
      message: `The SVG nests its elements more than ${MAX_DEPTH} deep, or their names are long`,
    })
  }
  reading.open.push(ownCopy(name))
}

// V8 lets a piece of a text keep all of the text in memory.
function ownCopy(name: string): string {
  return name.length < 13 ? name : Array.from(name).join('')
}

function startRoot(reading: SvgReading, tag: StartTag): void {
  if (reading.root !== undefined) throw fault(reading, tag.start, 'there is a second root element')
  reading.root = tag
  reading.visitor.onRoot(tag, (reference) => expandIn(reading, reference))
}

function readEnd(reading: SvgReading, tag: EndTag): void {
  const expected = reading.open.at(-1)
  if (tag.name !== expected) {
    const where = expected === undefined ? 'nothing is open' : `${expected} is open`
    throw fault(reading, tag.start, `an end tag of ${tag.name}, where ${where}`)
  }
  endElement(reading, tag.end)
}

function endElement(reading: SvgReading, end: number): void {
  const { open, current, namespaces, visitor } = reading
  if (current?.depth === open.length) {
    const { tag, startTag, depth, text, hasChildren } = current
    const verify = verifyOf(reading, startTag)
    reading.current = undefined
    reading.kept += text.length + verify.length
    if (visitor.maxCredential > 0) refuseLargeCredential(reading.kept, visitor.maxCredential)
    visitor.onEnd({
      tag,
      start: startTag.start,
      end,
      insideRoot: depth === 2,
      hasChildren,
      verify,
      text: wholeText(text),
    })
  }
  reading.namesLength -= open.pop()?.length ?? 0
  namespaces.close()
}

function verifyOf(reading: SvgReading, { attributes }: StartTag): string {
  const raw = attributes.get('verify') ?? ''
  return decodeAttribute(raw, (reference) => expandIn(reading, reference)).trim()
}

function readCharacters(reading: SvgReading, characters: Characters): void {
  const { open, current, visitor } = reading
  if (current?.depth === open.length && visitor.maxCredential > 0) {
    addCharacters(current.text, characters, (reference) => expandIn(reading, reference))
    refuseLargeCredential(reading.kept + current.text.length, visitor.maxCredential)
  }
  if (open.length > 0) return
  const { kind, raw, start } = characters
  if (kind === 'cdata' || skipSpace(raw, 0) < raw.length) {
    throw fault(reading, start, 'there is text outside of the root element')
  }
}

function fault({ tokens }: SvgReading, start: number, what: string): BakeryError {
  return faultAt(tokens, Math.max(start - tokens.before, 0), what)
}
