import type { BakeTag } from '../bake-tag.ts'
import type { ReadCredential, ScannedCredential } from '../image-scan.ts'
import { decodeLatin1 } from '../latin-1.ts'
import { refuseLargeCredential } from '../limits.ts'
import type { BakedForm, BakeProblem, BakeProblemCode } from '../unbaked-image.ts'
import { crc32 } from './crc-32.ts'
import { inflate } from './inflate.ts'

export type TextChunkType = 'iTXt' | 'tEXt' | 'zTXt'

/** A text chunk with one of the three keywords. */
export interface TextChunk {
  readonly tag: BakeTag
  readonly type: TextChunkType
  readonly start: number
  readonly end: number
  /** All of it, from its length to its CRC. */
  readonly bytes: Uint8Array
}

/** An iTXt, tEXt or zTXt chunk (PNG third edition, section 11.3.3), to be read later. */
export function scannedChunk(chunk: TextChunk): ScannedCredential {
  const { tag, type, start, end, bytes } = chunk
  // Behind length, type, keyword and NUL; before the CRC.
  const layout = layouts[type](bytes.subarray(8 + tag.length + 1, -4))
  return {
    tag,
    start,
    end,
    // "The first iTXt" is the badge: an early baker may have left its tEXt before that of a later.
    rank: type === 'iTXt' ? 0 : 1,
    ...(layout !== undefined && { form: layout.form }),
    read: async (maxBytes) => {
      const read = await readText(chunk, layout, maxBytes)
      return { ...read, problems: [...read.problems, ...crcProblem(chunk)] }
    },
  }
}

async function readText(
  chunk: TextChunk,
  layout: Layout | undefined,
  maxBytes: number,
): Promise<ReadCredential> {
  if (layout === undefined) return { problems: [problem('unreadable', chunk)] }
  const { form, body } = layout
  const packed = form === 'zTXt' || form === 'iTXt-compressed'
  const bytes = packed ? await inflate(body, maxBytes) : body
  if (bytes === undefined) return { problems: [problem('unreadable', chunk)] }
  if (bytes.length === 0) return { problems: [problem('empty', chunk)] }
  refuseLargeCredential(bytes.length, maxBytes)
  const isLegacy = chunk.type !== 'iTXt'
  const utf8 = decodeUtf8(bytes, true)
  // Policy: Latin-1 even where the bytes are UTF-8, as PNG says; whoever verifies sees the problem.
  const text = isLegacy ? decodeLatin1(bytes) : (utf8 ?? decodeUtf8(bytes, false) ?? '')
  const isSuspect = isLegacy ? /[\x80-\xff]/.test(text) && utf8 !== undefined : utf8 === undefined
  const problems: BakeProblem[] = []
  if (isLegacy) problems.push(problem('legacy_chunk', chunk))
  if (packed) problems.push(problem('compressed', chunk))
  if (isSuspect) problems.push(problem('encoding', chunk))
  return { credential: { text, tag: chunk.tag, form }, problems }
}

interface Layout {
  readonly form: BakedForm
  readonly body: Uint8Array
}

/** How each type of chunk goes on after the keyword. */
const layouts: Record<TextChunkType, (data: Uint8Array) => Layout | undefined> = {
  tEXt: (body) => ({ form: 'tEXt', body }),
  zTXt: (data) => (data[0] === 0 ? { form: 'zTXt', body: data.subarray(1) } : undefined),
  iTXt: (data) => {
    const [flag, method] = data
    const language = data.indexOf(0, 2)
    const keyword = language < 0 ? -1 : data.indexOf(0, language + 1)
    if (keyword < 0) return undefined
    const body = data.subarray(keyword + 1)
    if (flag === 0) return { form: 'iTXt', body }
    return flag === 1 && method === 0 ? { form: 'iTXt-compressed', body } : undefined
  },
}

// Policy: a wrong CRC is reported, the text is used all the same; the signature protects the text.
function crcProblem(chunk: TextChunk): BakeProblem[] {
  const { bytes } = chunk
  const stored = new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 4)
  if (stored === crc32(bytes.subarray(4, -4))) return []
  return [problem('crc', chunk)]
}

function decodeUtf8(bytes: Uint8Array, fatal: boolean): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const explanations: Partial<Record<BakeProblemCode, string>> = {
  crc: 'has a wrong checksum',
  empty: 'is empty',
  unreadable: 'cannot be taken apart',
  legacy_chunk: 'should be an iTXt chunk',
  compressed: 'should not be compressed',
  encoding: 'has the wrong character encoding',
}

function problem(code: BakeProblemCode, chunk: TextChunk): BakeProblem {
  return {
    code,
    message: `The ${chunk.type} chunk ${chunk.tag} at byte ${chunk.start} ${explanations[code] ?? code}`,
  }
}
