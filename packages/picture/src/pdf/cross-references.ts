import { PictureError } from '../picture-error.ts'
import { malformedPdf } from './malformed-pdf.ts'
import {
  expectText,
  isWhitespace,
  readToken,
  readWhole,
  skipSpace,
  startsWith,
} from './pdf-cursor.ts'
import {
  isArray,
  isKind,
  isName,
  type PdfDictionary,
  type PdfStream,
  type PdfValue,
} from './pdf-value.ts'
import { readObject, readValue } from './read-value.ts'
import { unpackStream } from './unpack-stream.ts'

/** Where an object is: at a byte of the file, or in a stream of objects; `free` hides older ones. */
export type Place =
  { readonly at: number } | { readonly stream: number; readonly index: number } | 'free'

export interface CrossReferences {
  readonly places: ReadonlyMap<number, Place>
  /** The newest; `Root` leads to everything else. */
  readonly trailer: PdfDictionary
}

const maxSections = 64
const maxObjects = 200_000
const maxStreamBytes = 8 * 1024 * 1024

/** Every section, the newest first. @see ISO 32000-2, 7.5.4, 7.5.8 */
export async function readCrossReferences(bytes: Uint8Array): Promise<CrossReferences> {
  const places = new Map<number, Place>()
  const seen = new Set<number>()
  let newest: PdfDictionary | undefined
  const waiting: number[] = [startOf(bytes)]
  for (;;) {
    const at = waiting.shift()
    if (at === undefined) break
    if (seen.has(at)) continue // a loop ends where it began
    seen.add(at)
    if (seen.size > maxSections) throw tooManyParts()
    const trailer = await readSection(bytes, at, places)
    newest ??= trailer
    // A hybrid file's stream stands between its table and the older ones.
    for (const key of ['XRefStm', 'Prev']) {
      const next = trailer.entries.get(key)
      if (typeof next === 'number') waiting.push(next)
    }
  }
  if (newest === undefined) throw malformedPdf('it has no trailer')
  return { places, trailer: newest }
}

/** The last "startxref" says where the newest section is. */
function startOf(bytes: Uint8Array): number {
  const tail = Math.max(0, bytes.length - 2048)
  for (let at = bytes.length - 9; at >= tail; at -= 1) {
    if (startsWith(bytes, at, 'startxref')) return readWhole({ bytes, at: at + 9 })
  }
  throw malformedPdf('its end is missing')
}

async function readSection(
  bytes: Uint8Array,
  at: number,
  places: Map<number, Place>,
): Promise<PdfDictionary> {
  const cursor = { bytes, at }
  skipSpace(cursor)
  if (startsWith(bytes, cursor.at, 'xref')) return readTable(bytes, cursor.at + 4, places)
  const number = readWhole({ bytes, at: cursor.at })
  const stream = readObject(bytes, cursor.at, number)
  if (!isKind(stream, 'stream') || !isName(stream.dictionary.entries.get('Type'), 'XRef')) {
    throw malformedPdf('its table of contents is missing', at)
  }
  await readStream(bytes, stream, places)
  return stream.dictionary
}

function readTable(bytes: Uint8Array, at: number, places: Map<number, Place>): PdfDictionary {
  const cursor = { bytes, at }
  for (;;) {
    skipSpace(cursor)
    if (startsWith(bytes, cursor.at, 'trailer')) break
    const first = readWhole(cursor)
    const count = readWhole(cursor)
    for (let index = 0; index < count; index += 1) {
      const offset = readWhole(cursor)
      readWhole(cursor)
      skipSpace(cursor)
      const kind = readToken(cursor)
      if (kind !== 'n' && kind !== 'f')
        throw malformedPdf('its table of contents is broken', cursor.at)
      add(places, first + index, kind === 'n' ? { at: offset } : 'free')
    }
  }
  expectText(cursor, 'trailer')
  const trailer = readValue(cursor)
  if (!isKind(trailer, 'dictionary')) throw malformedPdf('its trailer is no dictionary', cursor.at)
  return trailer
}

async function readStream(
  bytes: Uint8Array,
  { dictionary, start }: PdfStream,
  places: Map<number, Place>,
): Promise<void> {
  const { entries } = dictionary
  const packed = streamBytes(bytes, start, entries.get('Length'))
  const content = await unpackStream(packed, dictionary, maxStreamBytes)
  const widths = numbersIn(entries.get('W'))
  const index = numbersIn(entries.get('Index') ?? [0, entries.get('Size') ?? 0])
  if (widths.length !== 3 || widths.some((width) => width > 6)) {
    throw malformedPdf('its table of contents has unknown columns')
  }
  const fields = rowsOf(content, widths)
  for (let pair = 0; pair + 1 < index.length; pair += 2) {
    const [first = 0, count = 0] = index.slice(pair, pair + 2)
    for (let offset = 0; offset < count; offset += 1) {
      const { done, value } = fields.next()
      if (done === true) return
      add(places, first + offset, placeOf(value))
    }
  }
}

function placeOf([kind = 1, second = 0, third = 0]: readonly number[]): Place {
  if (kind === 1) return { at: second }
  return kind === 2 ? { stream: second, index: third } : 'free'
}

function* rowsOf(
  content: Uint8Array,
  widths: readonly number[],
): Generator<readonly number[], void> {
  const row = widths.reduce((sum, width) => sum + width, 0)
  if (row === 0) return
  for (let at = 0; at + row <= content.length; at += row) {
    let from = at
    yield widths.map((width, column) => {
      const field = content.subarray(from, from + width)
      from += width
      if (width === 0) return column === 0 ? 1 : 0 // the kind, if unsaid, is 1
      return field.reduce((sum, byte) => sum * 256 + byte, 0)
    })
  }
}

/** The packed bytes of a stream, which must end with "endstream". */
export function streamBytes(
  bytes: Uint8Array,
  start: number,
  length: PdfValue | undefined,
): Uint8Array {
  if (typeof length !== 'number' || !Number.isInteger(length) || length < 0) {
    throw malformedPdf('a stream has no length', start)
  }
  let end = start + length
  while (isWhitespace(bytes[end])) end += 1
  if (!startsWith(bytes, end, 'endstream')) throw malformedPdf('a stream has another length', start)
  return bytes.subarray(start, start + length)
}

function numbersIn(value: PdfValue | undefined): readonly number[] {
  return isArray(value)
    ? value.map((each) =>
        typeof each === 'number' && Number.isInteger(each) && each >= 0 ? each : 0,
      )
    : []
}

function add(places: Map<number, Place>, number: number, place: Place): void {
  if (places.has(number)) return // what was read first is newer
  if (places.size >= maxObjects) throw tooManyParts()
  places.set(number, place)
}

function tooManyParts(): PictureError {
  const message = `The PDF has more than ${maxObjects} objects or ${maxSections} revisions: a certificate has far fewer.`
  return new PictureError('too_large', message)
}
