import { PictureError } from '../picture-error.ts'
import { readCrossReferences, streamBytes, type CrossReferences } from './cross-references.ts'
import { tooLarge } from './inflate.ts'
import { malformedPdf } from './malformed-pdf.ts'
import { readWhole, startsWith } from './pdf-cursor.ts'
import { isKind, type PdfDictionary, type PdfStream, type PdfValue } from './pdf-value.ts'
import { readObject, readValue } from './read-value.ts'
import { unpackStream } from './unpack-stream.ts'

/** A PDF whose objects are looked up as they are needed. */
export interface PdfDocument {
  readonly catalog: PdfDictionary
  /** The value itself, or what a reference leads to; `null` for what is not there. */
  readonly resolve: (value: PdfValue | undefined) => Promise<PdfValue>
  /** A stream's content. */
  readonly unpack: (stream: PdfStream, maxBytes: number) => Promise<Uint8Array>
}

interface Reading {
  readonly bytes: Uint8Array
  readonly references: CrossReferences
  readonly objects: Map<number, PdfValue>
  /** Streams of objects, unpacked. */
  readonly containers: Map<number, Container>
  /** What may still be unpacked, in bytes. */
  budget: number
}

interface Container {
  readonly content: Uint8Array
  /** In the order of their index. */
  readonly members: readonly { readonly number: number; readonly at: number }[]
}

const maxUnpacked = 32 * 1024 * 1024
const maxLookups = 20_000

/** @throws {PictureError} `not_a_pdf`, `malformed_pdf`, `encrypted_pdf`, `unsupported_pdf`, `too_large` */
export async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  if (!startsWith(bytes, 0, '%PDF-')) {
    throw new PictureError('not_a_pdf', 'This is no PDF: it does not begin with "%PDF-".')
  }
  const references = await readCrossReferences(bytes)
  const { entries } = references.trailer
  if (entries.has('Encrypt')) {
    const message = 'The PDF is encrypted: save it without a password, and read it again.'
    throw new PictureError('encrypted_pdf', message)
  }
  const reading: Reading = {
    bytes,
    references,
    objects: new Map(),
    containers: new Map(),
    budget: maxUnpacked,
  }
  const catalog = await resolve(reading, entries.get('Root'))
  if (!isKind(catalog, 'dictionary')) throw malformedPdf('it has no catalog')
  return {
    catalog,
    resolve: (value) => resolve(reading, value),
    unpack: (stream, maxBytes) => unpack(reading, stream, maxBytes),
  }
}

async function resolve(reading: Reading, value: PdfValue | undefined): Promise<PdfValue> {
  let found = value ?? null
  // A reference to a reference is odd, and a circle of them has no end.
  for (let steps = 0; isKind(found, 'reference'); steps += 1) {
    if (steps > 8) throw malformedPdf('its references run in a circle')
    found = await lookUp(reading, found.number)
  }
  return found
}

async function lookUp(reading: Reading, number: number): Promise<PdfValue> {
  const { objects, references, bytes } = reading
  const known = objects.get(number)
  if (known !== undefined) return known
  if (objects.size >= maxLookups) throw tooLarge(maxUnpacked)
  const place = references.places.get(number)
  if (place === undefined || place === 'free') return null
  const value =
    'at' in place
      ? readObject(bytes, place.at, number)
      : await readContained(reading, place.stream, place.index, number)
  objects.set(number, value)
  return value
}

async function readContained(
  reading: Reading,
  stream: number,
  index: number,
  number: number,
): Promise<PdfValue> {
  const { content, members } = await openContainer(reading, stream)
  const member = members[index]
  if (member?.number === number) return readValue({ bytes: content, at: member.at })
  throw malformedPdf(`object ${number} is not in stream ${stream}`)
}

async function openContainer(reading: Reading, number: number): Promise<Container> {
  const known = reading.containers.get(number)
  if (known !== undefined) return known
  const place = reading.references.places.get(number)
  // A stream of objects is never within another.
  if (place === undefined || place === 'free' || !('at' in place)) {
    throw malformedPdf(`stream ${number} is missing`)
  }
  const stream = readObject(reading.bytes, place.at, number)
  if (!isKind(stream, 'stream')) throw malformedPdf(`object ${number} is no stream`, place.at)
  const first = stream.dictionary.entries.get('First')
  const count = stream.dictionary.entries.get('N')
  if (typeof first !== 'number' || typeof count !== 'number') {
    throw malformedPdf(`stream ${number} does not say what is in it`, place.at)
  }
  const content = await unpack(reading, stream, maxUnpacked)
  const container = { content, members: membersOf(content, first, count) }
  reading.containers.set(number, container)
  return container
}

/** @see ISO 32000-2, 7.5.7: pairs of number and offset, then the values */
function membersOf(content: Uint8Array, first: number, count: number): Container['members'] {
  const cursor = { bytes: content, at: 0 }
  const members: { number: number; at: number }[] = []
  while (members.length < Math.min(count, maxLookups)) {
    members.push({ number: readWhole(cursor), at: first + readWhole(cursor) })
  }
  return members
}

async function unpack(reading: Reading, stream: PdfStream, maxBytes: number): Promise<Uint8Array> {
  const { dictionary, start } = stream
  const length = dictionary.entries.get('Length')
  // The length of a stream of objects stands in the stream itself, or an object at a place of its own.
  const packed = streamBytes(reading.bytes, start, await resolveLength(reading, length))
  const content = await unpackStream(packed, dictionary, Math.min(maxBytes, reading.budget))
  if (content.length > maxBytes) throw tooLarge(maxBytes)
  reading.budget -= content.length
  return content
}

async function resolveLength(reading: Reading, length: PdfValue | undefined): Promise<PdfValue> {
  if (!isKind(length, 'reference')) return length ?? null
  const place = reading.references.places.get(length.number)
  if (place === undefined || place === 'free' || !('at' in place)) return null
  return readObject(reading.bytes, place.at, length.number)
}
