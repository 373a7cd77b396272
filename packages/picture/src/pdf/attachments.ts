import { PictureError } from '../picture-error.ts'
import { malformedPdf } from './malformed-pdf.ts'
import type { PdfDocument } from './pdf-document.ts'
import { isArray, isKind, type PdfDictionary, type PdfStream, type PdfValue } from './pdf-value.ts'

/** A file within a PDF. */
export interface Attachment {
  readonly name: string
  readonly mediaType?: string
  readonly stream: PdfStream
}

const maxAttachments = 100
const maxNodes = 1000

/** The files of the whole document: associated ones first, then the named. @see ISO 32000-2, 7.7.4, 14.13 */
export async function listAttachments(pdf: PdfDocument): Promise<readonly Attachment[]> {
  const { entries } = pdf.catalog
  const associated = await pdf.resolve(entries.get('AF'))
  const names = await pdf.resolve(entries.get('Names'))
  const tree = isKind(names, 'dictionary') ? names.entries.get('EmbeddedFiles') : undefined
  const specifications = [
    ...(isArray(associated) ? associated : []),
    ...(await namedFiles(pdf, tree)),
  ]
  const found = new Map<number, Attachment>()
  for (const specification of specifications) {
    const attachment = await readSpecification(pdf, specification)
    // The same file is usually both associated and named.
    if (attachment !== undefined && !found.has(attachment.stream.start)) {
      found.set(attachment.stream.start, attachment)
    }
    if (found.size > maxAttachments) throw tooMany()
  }
  return [...found.values()]
}

/** The values of a name tree. @see ISO 32000-2, 7.9.6 */
async function namedFiles(pdf: PdfDocument, root: PdfValue | undefined): Promise<PdfValue[]> {
  let files: PdfValue[] = []
  let waiting: (PdfValue | undefined)[] = [root]
  for (let visited = 0; waiting.length > 0; visited += 1) {
    if (visited > maxNodes || waiting.length > maxNodes || files.length > maxNodes) throw tooMany()
    const node = await pdf.resolve(waiting.shift())
    if (!isKind(node, 'dictionary')) continue
    const names = await pdf.resolve(node.entries.get('Names'))
    const kids = await pdf.resolve(node.entries.get('Kids'))
    files = files.concat(isArray(names) ? names.filter((_, at) => at % 2 === 1) : []) // name, file, …
    waiting = waiting.concat(isArray(kids) ? kids : [])
  }
  return files
}

async function readSpecification(
  pdf: PdfDocument,
  value: PdfValue,
): Promise<Attachment | undefined> {
  const specification = await pdf.resolve(value)
  if (!isKind(specification, 'dictionary')) return undefined
  const { entries } = specification
  const embedded = await pdf.resolve(entries.get('EF'))
  if (!isKind(embedded, 'dictionary')) return undefined
  const stream = await streamOf(pdf, embedded)
  if (stream === undefined) throw malformedPdf('an attachment has no content')
  const name = textOf(await pdf.resolve(entries.get('UF') ?? entries.get('F')))
  const type = await pdf.resolve(stream.dictionary.entries.get('Subtype'))
  return { name, stream, ...(isKind(type, 'name') ? { mediaType: type.name } : {}) }
}

async function streamOf(
  pdf: PdfDocument,
  { entries }: PdfDictionary,
): Promise<PdfStream | undefined> {
  for (const key of ['UF', 'F', 'Unix', 'Mac', 'DOS']) {
    const value = await pdf.resolve(entries.get(key))
    if (isKind(value, 'stream')) return value
  }
  return undefined
}

/** A text string: UTF-16 or UTF-8 by its mark, else a byte a character. @see ISO 32000-2, 7.9.2.2 */
function textOf(value: PdfValue): string {
  if (!isKind(value, 'string')) return ''
  const { bytes } = value
  const encoding = bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined
  if (encoding !== undefined) return new TextDecoder(encoding).decode(bytes)
  const isUtf8 = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return new TextDecoder(isUtf8 ? 'utf-8' : 'latin1').decode(bytes)
}

function tooMany(): PictureError {
  const message = `The PDF has more than ${maxAttachments} attachments: a certificate has one.`
  return new PictureError('too_large', message)
}
