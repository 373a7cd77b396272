import { isBakeTag, type BakeTag } from '../bake-tag.ts'
import { decodeLatin1 } from '../latin-1.ts'
import { refuseManyCredentials } from '../limits.ts'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
// Length, type and CRC around the data of a chunk (PNG third edition, section 5.3).
const FRAME = 12
const MAX_LENGTH = 2 ** 31 - 1
// A keyword has at most 79 bytes, then a NUL (section 11.3.3).
const MAX_KEYWORD = 79

export type TextChunkType = 'iTXt' | 'tEXt' | 'zTXt'

/** Where a text chunk with one of the three keywords is, in bytes from the start of the file. */
export interface CredentialChunk {
  readonly tag: BakeTag
  readonly type: TextChunkType
  readonly start: number
  /** First byte after the keyword and its NUL. */
  readonly afterKeyword: number
  readonly dataEnd: number
  readonly end: number
}

/** What baking needs to know of a PNG. Pixels, and chunks of other kinds, are never looked at. */
export interface PngLayout {
  readonly credentials: readonly CredentialChunk[]
  readonly firstImageData?: number
  /** First byte after `IEND`. */
  readonly end?: number
  /** Why reading stopped before `IEND`. */
  readonly fault?: string
}

export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte)
}

/** Walks over the chunks of a PNG up to `IEND` or the first fault. */
export function readPngLayout(bytes: Uint8Array): PngLayout {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const credentials: CredentialChunk[] = []
  let found: { firstImageData?: number } = {}
  let start = SIGNATURE.length
  for (;;) {
    const fault = chunkFault(view, start)
    if (fault !== undefined) return { credentials, ...found, fault }
    const type = typeAt(view, start)
    const end = start + FRAME + view.getUint32(start)
    if (type === 'IEND') return { credentials, ...found, end }
    if (type === 'IDAT' && found.firstImageData === undefined) found = { firstImageData: start }
    if (isTextChunk(type)) credentials.push(...credentialChunk(bytes, { type, start, end }))
    refuseManyCredentials(credentials.length)
    start = end
  }
}

function chunkFault(view: DataView, start: number): string | undefined {
  const left = view.byteLength - start
  if (left < FRAME) return 'The PNG breaks off before its IEND chunk; fetch the file again'
  const length = view.getUint32(start)
  const type = typeAt(view, start)
  if (!/^[A-Za-z]{4}$/.test(type)) return `The PNG has no chunk at byte ${start}, where one must be`
  if (start === SIGNATURE.length && type !== 'IHDR') {
    return `The PNG starts with the chunk ${type} instead of IHDR`
  }
  if (length > MAX_LENGTH) return `The PNG chunk ${type} at byte ${start} has an illegal length`
  if (length > left - FRAME) {
    return `The PNG chunk ${type} at byte ${start} is longer than the rest of the file`
  }
  return undefined
}

function typeAt(view: DataView, start: number): string {
  return String.fromCharCode(
    view.getUint8(start + 4),
    view.getUint8(start + 5),
    view.getUint8(start + 6),
    view.getUint8(start + 7),
  )
}

function isTextChunk(type: string): type is TextChunkType {
  return type === 'iTXt' || type === 'tEXt' || type === 'zTXt'
}

function credentialChunk(
  bytes: Uint8Array,
  chunk: { type: TextChunkType; start: number; end: number },
): CredentialChunk[] {
  const dataStart = chunk.start + 8
  const dataEnd = chunk.end - 4
  const head = bytes.subarray(dataStart, Math.min(dataEnd, dataStart + MAX_KEYWORD + 1))
  const nul = head.indexOf(0)
  const keyword = decodeLatin1(head.subarray(0, Math.max(nul, 0)))
  if (!isBakeTag(keyword)) return []
  return [{ ...chunk, tag: keyword, afterKeyword: dataStart + nul + 1, dataEnd }]
}
