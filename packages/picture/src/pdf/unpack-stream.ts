import { PictureError } from '../picture-error.ts'
import { inflate } from './inflate.ts'
import { unpredict } from './unpredict.ts'
import { isArray, isKind, isName, type PdfDictionary, type PdfValue } from './pdf-value.ts'

/**
 * The content of a stream: as it stands, or unpacked by FlateDecode, which is what certificates use.
 *
 * @throws {PictureError} `unsupported_pdf` for another filter
 */
export async function unpackStream(
  packed: Uint8Array,
  { entries }: PdfDictionary,
  maxBytes: number,
): Promise<Uint8Array> {
  const filter = single(entries.get('Filter'))
  if (filter === undefined || filter === null) return packed
  if (!isName(filter, 'FlateDecode') || entries.has('F')) throw unsupported(filter)
  const bytes = await inflate(Uint8Array.from(packed), maxBytes)
  const parameters = single(entries.get('DecodeParms'))
  if (!isKind(parameters, 'dictionary')) return bytes
  const predictor = parameters.entries.get('Predictor') ?? 1
  if (predictor === 1) return bytes
  if (typeof predictor !== 'number' || predictor < 10) throw unsupported(filter)
  const columns = parameters.entries.get('Columns') ?? 1
  return unpredict(bytes, typeof columns === 'number' ? columns : 0)
}

/** One value, or the only one of an array; several filters in a row are for pictures. */
function single(value: PdfValue | undefined): PdfValue | undefined {
  if (!isArray(value)) return value
  return value.length > 1 ? value : value[0]
}

function unsupported(filter: PdfValue): PictureError {
  const name = isKind(filter, 'name') ? filter.name : 'several filters'
  const message = `Part of the PDF is packed with ${name}, which is not read: only FlateDecode is.`
  return new PictureError('unsupported_pdf', message)
}
