import { malformedPdf } from './malformed-pdf.ts'
import {
  expectText,
  isWhitespace,
  readToken,
  skipSpace,
  startsWith,
  type PdfCursor,
} from './pdf-cursor.ts'
import type { PdfDictionary, PdfName, PdfString, PdfValue } from './pdf-value.ts'
import { isKind } from './pdf-value.ts'

const maxDepth = 64
const maxValues = 200_000
const maxString = 1024 * 1024

/** The value at the cursor, which then stands after it. @see ISO 32000-2, 7.3 */
export function readValue(cursor: PdfCursor, depth = 0): PdfValue {
  if (depth > maxDepth) throw malformedPdf('it is nested too deeply', cursor.at)
  cursor.values = (cursor.values ?? 0) + 1
  if (cursor.values > maxValues) throw malformedPdf('an object has no end', cursor.at)
  skipSpace(cursor)
  switch (cursor.bytes[cursor.at]) {
    case 0x2f:
      return readName(cursor)
    case 0x28:
      return readLiteral(cursor)
    case 0x5b:
      return readArray(cursor, depth)
    case 0x3c:
      return startsWith(cursor.bytes, cursor.at, '<<')
        ? readDictionary(cursor, depth)
        : readHexadecimal(cursor)
    default:
      return readBare(cursor)
  }
}

function readName(cursor: PdfCursor): PdfName {
  cursor.at += 1
  const name = readToken(cursor).replace(/#([0-9A-Fa-f]{2})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  )
  return { kind: 'name', name }
}

function readArray(cursor: PdfCursor, depth: number): readonly PdfValue[] {
  cursor.at += 1
  const values: PdfValue[] = []
  for (;;) {
    skipSpace(cursor)
    if (cursor.bytes[cursor.at] === 0x5d) break
    values.push(readValue(cursor, depth + 1))
  }
  cursor.at += 1
  return values
}

function readDictionary(cursor: PdfCursor, depth: number): PdfDictionary {
  cursor.at += 2
  const entries = new Map<string, PdfValue>()
  for (;;) {
    skipSpace(cursor)
    if (startsWith(cursor.bytes, cursor.at, '>>')) break
    const key = readValue(cursor, depth + 1)
    if (!isKind(key, 'name')) throw malformedPdf('a key is no name', cursor.at)
    entries.set(key.name, readValue(cursor, depth + 1))
  }
  cursor.at += 2
  return { kind: 'dictionary', entries }
}

const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 }

function readLiteral(cursor: PdfCursor): PdfString {
  const { bytes } = cursor
  const characters: number[] = []
  let open = 1
  cursor.at += 1
  for (;;) {
    const byte = bytes[cursor.at]
    if (byte === undefined || characters.length > maxString) {
      throw malformedPdf('a string does not end', cursor.at)
    }
    cursor.at += 1
    if (byte === 0x5c) readEscape(cursor, characters)
    else {
      if (byte === 0x28) open += 1
      if (byte === 0x29) open -= 1
      if (open === 0) return { kind: 'string', bytes: Uint8Array.from(characters) }
      characters.push(byte)
    }
  }
}

function readEscape(cursor: PdfCursor, characters: number[]): void {
  const { bytes } = cursor
  const byte = bytes[cursor.at]
  if (byte === undefined) return // the caller sees the end
  const octal = /^[0-7]{1,3}/.exec(String.fromCharCode(...bytes.subarray(cursor.at, cursor.at + 3)))
  if (octal !== null) {
    characters.push(Number.parseInt(octal[0], 8) & 0xff)
    cursor.at += octal[0].length
    return
  }
  cursor.at += 1
  if (byte === 0x0d && bytes[cursor.at] === 0x0a) cursor.at += 1
  if (byte !== 0x0d && byte !== 0x0a) characters.push(escapes[String.fromCharCode(byte)] ?? byte)
}

function readHexadecimal(cursor: PdfCursor): PdfString {
  cursor.at += 1
  let digits = ''
  for (;;) {
    const byte = cursor.bytes[cursor.at]
    cursor.at += 1
    if (byte === 0x3e) break
    const character = String.fromCharCode(byte ?? 0)
    if (digits.length > 2 * maxString) throw malformedPdf('a string does not end', cursor.at)
    if (/[0-9A-Fa-f]/.test(character)) digits += character
    else if (byte === undefined || !isWhitespace(byte)) {
      throw malformedPdf('a string in hexadecimal has another character', cursor.at - 1)
    }
  }
  const pairs = digits.match(/..?/g) ?? []
  const bytes = Uint8Array.from(pairs, (pair) => Number.parseInt(pair.padEnd(2, '0'), 16))
  return { kind: 'string', bytes }
}

/** A number, a reference (`12 0 R`) or a word. */
function readBare(cursor: PdfCursor): PdfValue {
  const start = cursor.at
  const token = readToken(cursor)
  if (token === 'null') return null
  if (token === 'true' || token === 'false') return token === 'true'
  if (!/^[-+]?(?:\d+\.?\d*|\.\d+)$/.test(token)) throw malformedPdf('a value was expected', start)
  return /^\d{1,10}$/.test(token) ? readReference(cursor, Number(token)) : Number(token)
}

function readReference(cursor: PdfCursor, number: number): PdfValue {
  const after = cursor.at
  skipSpace(cursor)
  if (/^\d{1,5}$/.test(shortToken(cursor))) {
    skipSpace(cursor)
    if (shortToken(cursor) === 'R') return { kind: 'reference', number }
  }
  cursor.at = after
  return number
}

/** A token if it is short, as a generation number and `R` are. */
function shortToken(cursor: PdfCursor): string {
  const probe = { bytes: cursor.bytes.subarray(0, cursor.at + 7), at: cursor.at }
  const token = readToken(probe)
  cursor.at = probe.at
  return token
}

/** `12 0 obj` and the value after it; a stream keeps the place of its bytes. */
export function readObject(bytes: Uint8Array, at: number, number: number): PdfValue {
  const cursor = { bytes, at }
  skipSpace(cursor)
  const found = readValue(cursor)
  readValue(cursor)
  expectText(cursor, 'obj')
  if (found !== number) throw malformedPdf(`object ${number} is not where it should be`, at)
  const value = readValue(cursor)
  skipSpace(cursor)
  if (!isKind(value, 'dictionary') || !startsWith(bytes, cursor.at, 'stream')) return value
  let start = cursor.at + 'stream'.length
  if (bytes[start] === 0x0d) start += 1
  if (bytes[start] !== 0x0a) throw malformedPdf('a stream does not begin on a new line', start)
  return { kind: 'stream', dictionary: value, start: start + 1 }
}
