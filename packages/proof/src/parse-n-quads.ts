import type { Quad } from 'rdf-canonize'
import { ProofError } from './proof-error.ts'

/**
 * The statements of a dataset, each once; in time that grows as the text does.
 *
 * @see RDF 1.1 N-Quads section 4 (grammar)
 * @throws {ProofError} `bad_argument` with line and column of what is not N-Quads
 */
export function parseNQuads(text: string): readonly Quad[] {
  const quads = new Map<string, Quad>()
  // A carriage return alone ends a line, too.
  for (const [index, line] of text.split(/\r\n|[\r\n]/).entries()) {
    const quad = parseLine(line, index + 1)
    if (quad !== undefined) quads.set(JSON.stringify(quad), quad)
  }
  return [...quads.values()]
}

const blanks = /[ \t]*/y
const comment = /#.*/y
const dot = /\./y
const iri = /<((?:[^\0-\x20<>"{}|^`\\]|\\u[\dA-Fa-f]{4}|\\U[\dA-Fa-f]{8})*)>/y
const string = /"((?:[^"\\\n\r]|\\[tbnrf"'\\]|\\u[\dA-Fa-f]{4}|\\U[\dA-Fa-f]{8})*)"/y
const language = /@([A-Za-z]+(?:-[\dA-Za-z]+)*)/y
const datatypeMark = /\^\^/y

// PN_CHARS_BASE and its kin. https://www.w3.org/TR/n-quads/#grammar-production-PN_CHARS_BASE
const letters =
  'A-Za-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}' +
  '\\u{200C}\\u{200D}\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}' +
  '\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}_:'
const others = `${letters}\\-\\d\\u{B7}\\u{300}-\\u{36F}\\u{203F}\\u{2040}`
const blankNode = new RegExp(`_:([${letters}\\d](?:[${others}.]*[${others}])?)`, 'uy')

const XSD_STRING = 'http://www.w3.org/2001/XMLSchema#string'
const LANG_STRING = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#langString'

/** One line, and how far it has been read. */
interface Reading {
  readonly line: string
  /** From 1. */
  readonly number: number
  at: number
}

function parseLine(line: string, number: number): Quad | undefined {
  const reading: Reading = { line, number, at: 0 }
  if (isAtEnd(reading)) return undefined
  const subject = node(reading) ?? missing(reading, 'a subject, <IRI> or _:name')
  take(reading, blanks)
  const predicate = take(reading, iri) ?? missing(reading, 'a predicate as <IRI>')
  take(reading, blanks)
  const object =
    literal(reading) ?? node(reading) ?? missing(reading, 'an object, <IRI>, _:name or "text"')
  take(reading, blanks)
  const graph = node(reading) ?? { termType: 'DefaultGraph', value: '' }
  take(reading, blanks)
  if (take(reading, dot) === undefined) missing(reading, 'the dot that ends a statement')
  if (!isAtEnd(reading)) missing(reading, 'nothing more than a comment')
  return { subject, predicate: namedNode(predicate), object, graph }
}

/** What a token stands for, where it is next; its first group if it has one. */
function take(reading: Reading, token: RegExp): string | undefined {
  token.lastIndex = reading.at
  const found = token.exec(reading.line)
  if (found === null) return undefined
  reading.at = token.lastIndex
  return found[1] ?? found[0]
}

function isAtEnd(reading: Reading): boolean {
  take(reading, blanks)
  take(reading, comment)
  return reading.at === reading.line.length
}

function missing({ number, at }: Reading, what: string): never {
  throw new ProofError('bad_argument', {
    message: `the text is not N-Quads: expected ${what} in line ${number}, column ${at + 1}`,
  })
}

function node(reading: Reading): object | undefined {
  const name = take(reading, blankNode)
  if (name !== undefined) return { termType: 'BlankNode', value: name }
  const address = take(reading, iri)
  return address === undefined ? undefined : namedNode(address)
}

function literal(reading: Reading): object | undefined {
  const value = take(reading, string)
  if (value === undefined) return undefined
  const tag = take(reading, language)
  if (tag !== undefined) return literalOf(value, LANG_STRING, tag)
  if (take(reading, datatypeMark) === undefined) return literalOf(value, XSD_STRING)
  return literalOf(value, take(reading, iri) ?? missing(reading, 'a datatype as <IRI>'))
}

function namedNode(address: string): object {
  return { termType: 'NamedNode', value: unescaped(address) }
}

function literalOf(value: string, datatype: string, tag?: string): object {
  return {
    termType: 'Literal',
    value: unescaped(value),
    datatype: namedNode(datatype),
    ...(tag === undefined ? {} : { language: tag }),
  }
}

const escaped = new Map(Object.entries({ t: '\t', b: '\b', n: '\n', r: '\r', f: '\f' }))

function unescaped(text: string): string {
  if (!text.includes('\\')) return text
  return text.replaceAll(
    /\\(?:u(.{4})|U(.{8})|(.))/g,
    (_, short?: string, long?: string, one = '') => {
      const code = short ?? long
      if (code === undefined) return escaped.get(one as string) ?? (one as string)
      const point = Number.parseInt(code, 16)
      if (point <= 0x10ffff) return String.fromCodePoint(point)
      throw new ProofError('bad_argument', {
        message: `the text is not N-Quads: there is no character U+${code}`,
      })
    },
  )
}
