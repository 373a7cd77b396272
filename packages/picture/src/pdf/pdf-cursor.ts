import { malformedPdf } from './malformed-pdf.ts'

/** A place in a file, that moves forward. */
export interface PdfCursor {
  readonly bytes: Uint8Array
  at: number
  /** How many values were read, so that a hostile file does not become millions of them. */
  values?: number
}

const whitespace: readonly (number | undefined)[] = [0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]
const delimiters: readonly (number | undefined)[] = [
  0x28, 0x29, 0x3c, 0x3e, 0x5b, 0x5d, 0x7b, 0x7d, 0x2f, 0x25,
]

export function isWhitespace(byte: number | undefined): boolean {
  return whitespace.includes(byte)
}

/** @see ISO 32000-2, 7.2.3 and 7.2.4: comments count as white space */
export function skipSpace(cursor: PdfCursor): void {
  const { bytes } = cursor
  for (;;) {
    while (isWhitespace(bytes[cursor.at])) cursor.at += 1
    if (bytes[cursor.at] !== 0x25) return
    while (cursor.at < bytes.length && bytes[cursor.at] !== 0x0a && bytes[cursor.at] !== 0x0d) {
      cursor.at += 1
    }
  }
}

/** The regular characters up to the next white space or delimiter; no token is longer than 128. */
export function readToken(cursor: PdfCursor): string {
  const { bytes, at: start } = cursor
  while (isRegular(bytes[cursor.at])) cursor.at += 1
  if (cursor.at - start > 128) throw malformedPdf('a name or number is too long', start)
  return String.fromCharCode(...bytes.subarray(start, cursor.at))
}

/** Steps over these characters, or says that they were expected. */
export function expectText(cursor: PdfCursor, text: string): void {
  skipSpace(cursor)
  if (!startsWith(cursor.bytes, cursor.at, text)) {
    throw malformedPdf(`"${text}" was expected`, cursor.at)
  }
  cursor.at += text.length
}

export function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  for (let offset = 0; offset < text.length; offset += 1) {
    if (bytes[at + offset] !== text.charCodeAt(offset)) return false
  }
  return true
}

/** A whole number from 0. */
export function readWhole(cursor: PdfCursor): number {
  skipSpace(cursor)
  const { at } = cursor
  const token = readToken(cursor)
  if (!/^\d{1,10}$/.test(token)) throw malformedPdf('a whole number was expected', at)
  return Number(token)
}

function isRegular(byte: number | undefined): boolean {
  return byte !== undefined && !isWhitespace(byte) && !delimiters.includes(byte)
}
