import { BakeryError } from '../bakery-error.ts'

// In characters. What is longer and cannot be read in pieces is no picture: a name, a DOCTYPE.
const MAX_UNREAD = 32 * 1024

/** The part of a document that has come and is not read yet. */
export interface XmlReading {
  text: string
  /** The index in `text` of the next character to read. */
  at: number
  /** How many characters, and how many lines, came before `text`. */
  before: number
  linesBefore: number
  /** Nothing follows `text`. */
  ended: boolean
}

/** Adds what comes next, and lets go of what was read. */
export function feed(reading: XmlReading, piece: string): void {
  const { text, at } = reading
  if (text.length - at > MAX_UNREAD) {
    throw new BakeryError('too_large', {
      message: `The SVG holds a name, a DOCTYPE or white space of more than ${MAX_UNREAD} characters`,
    })
  }
  reading.linesBefore += linesIn(text, at)
  reading.before += at
  reading.text = text.slice(at) + piece
  reading.at = 0
}

/** The error for a fault at an index of `text`; people are told the line. */
export function faultAt(reading: XmlReading, at: number, fault: string): BakeryError {
  const line = reading.linesBefore + linesIn(reading.text, at) + 1
  return new BakeryError('malformed_image', {
    message: `The SVG is not well-formed XML: ${fault} (line ${line})`,
  })
}

/** Where more characters may still come, nothing; at the end of the document, the fault. */
export function unfinished(reading: XmlReading, fault: string): undefined {
  if (reading.ended) throw faultAt(reading, reading.at, fault)
  return undefined
}

function linesIn(text: string, end: number): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count += 1
  return count
}
