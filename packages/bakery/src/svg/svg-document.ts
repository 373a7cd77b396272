import { bakeTags, type BakeTag } from '../bake-tag.ts'
import { BakeryError } from '../bakery-error.ts'
import { refuseManyCredentials } from '../limits.ts'
import { malformedSvg } from './malformed-svg.ts'
import { localNameOf, prefixOf, skipSpace } from './xml-name.ts'
import { createNamespaces, type Namespaces } from './xml-namespaces.ts'
import type { StartTag } from './xml-start-tag.ts'
import { xmlTokens, type Characters, type EndTag, type XmlToken } from './xml-tokens.ts'

// Drawing programs stay below a hundred.
const MAX_DEPTH = 1000

/** What baking needs to know of an SVG. `start` and `end` are indices into its text. */
export interface SvgDocument {
  readonly root: StartTag
  readonly credentials: readonly CredentialElement[]
}

export interface CredentialElement {
  readonly tag: BakeTag
  readonly start: number
  readonly end: number
  readonly insideRoot: boolean
  readonly hasChildren: boolean
  /** The attribute as written. */
  readonly verify?: string
  /** The element's own text and CDATA sections, as written. */
  readonly content: readonly Characters[]
}

/** Reads the whole document once, checks that its tags match, and finds the credential elements. */
export function readSvgDocument(text: string): SvgDocument {
  const reading: Reading = { text, open: [], namespaces: createNamespaces(), credentials: [] }
  for (const token of xmlTokens(text)) read(reading, token)
  const { root, open, credentials } = reading
  if (root === undefined) throw malformedSvg(text, text.length, 'there is no element')
  const unclosed = open.at(-1)
  if (unclosed !== undefined) {
    throw malformedSvg(text, text.length, `the element ${unclosed} does not end`)
  }
  return { root, credentials }
}

interface Reading {
  readonly text: string
  /** Names of the elements that have not ended. */
  readonly open: string[]
  readonly namespaces: Namespaces
  readonly credentials: CredentialElement[]
  root?: StartTag
  current?: Current | undefined
}

/** The credential element that is being read. */
interface Current {
  readonly tag: BakeTag
  readonly startTag: StartTag
  readonly depth: number
  readonly content: Characters[]
  hasChildren: boolean
}

function read(reading: Reading, token: XmlToken): void {
  switch (token.kind) {
    case 'start':
      return readStart(reading, token)
    case 'end':
      return readEnd(reading, token)
    case 'text':
    case 'cdata':
      return readCharacters(reading, token)
    case 'doctype':
      if (reading.root === undefined) return
      throw malformedSvg(reading.text, token.start, 'a DOCTYPE stands after the root element')
    default:
  }
}

function readStart(reading: Reading, tag: StartTag): void {
  const { open, namespaces } = reading
  if (open.length === 0) startRoot(reading, tag)
  if (open.length >= MAX_DEPTH) {
    throw new BakeryError('too_large', {
      message: `The SVG nests its elements more than ${MAX_DEPTH} deep`,
    })
  }
  open.push(tag.name)
  namespaces.open(tag.attributes)
  const names = bakeTags.find(
    ({ element, namespace }) =>
      element === localNameOf(tag.name) && namespace === namespaces.uriOf(prefixOf(tag.name)),
  )
  if (reading.current !== undefined) reading.current.hasChildren = true
  else if (names !== undefined) {
    const depth = open.length
    reading.current = { tag: names.tag, startTag: tag, depth, content: [], hasChildren: false }
  }
  if (tag.selfClosing) endElement(reading, tag.end)
}

function startRoot(reading: Reading, tag: StartTag): void {
  if (reading.root !== undefined) {
    throw malformedSvg(reading.text, tag.start, 'there is a second root element')
  }
  reading.root = tag
}

function readEnd(reading: Reading, tag: EndTag): void {
  const expected = reading.open.at(-1)
  if (tag.name !== expected) {
    const fault = expected === undefined ? 'nothing is open' : `${expected} is open`
    throw malformedSvg(reading.text, tag.start, `an end tag of ${tag.name}, where ${fault}`)
  }
  endElement(reading, tag.end)
}

function endElement(reading: Reading, end: number): void {
  const { open, current } = reading
  if (current?.depth === open.length) {
    const { tag, startTag, depth, content, hasChildren } = current
    const verify = startTag.attributes.get('verify')
    reading.credentials.push({
      tag,
      start: startTag.start,
      end,
      insideRoot: depth === 2,
      hasChildren,
      content,
      ...(verify !== undefined && { verify }),
    })
    reading.current = undefined
    refuseManyCredentials(reading.credentials.length)
  }
  open.pop()
  reading.namespaces.close()
}

function readCharacters({ text, open, current }: Reading, characters: Characters): void {
  if (current?.depth === open.length) current.content.push(characters)
  if (open.length > 0) return
  if (characters.kind === 'cdata' || skipSpace(text, characters.start) < characters.end) {
    throw malformedSvg(text, characters.start, 'there is text outside of the root element')
  }
}
