import { isBakeTag, type BakeTag } from '../bake-tag.ts'
import { decodeLatin1 } from '../latin-1.ts'
import { refuseLargeCredential, refuseManyCredentials } from '../limits.ts'
import type { ImageScan, ImageVisitor } from '../image-scan.ts'
import type { BakeProblem } from '../unbaked-image.ts'
import { iTXtChunk } from './itxt-chunk.ts'
import { scannedChunk, type TextChunkType } from './text-chunk.ts'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
// Length, type and CRC around the data of a chunk (PNG third edition, section 5.3).
const FRAME = 12
const MAX_LENGTH = 2 ** 31 - 1
// A keyword has at most 79 bytes, then a NUL (section 11.3.3).
const MAX_KEYWORD = 80
// Keyword, flags and language tag of a chunk, beyond its text.
export const ALLOWANCE = 256

export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte)
}

/** Walks over the chunks of a whole PNG, up to `IEND`. Pixels, and other chunks, are never looked at. */
export function scanPng(visitor: ImageVisitor): ImageScan {
  const scan = startPng(visitor)
  return {
    write(bytes) {
      scan.seen = bytes.length
      while (!isOver(scan) && scan.at < scan.seen) {
        if (readChunk(scan, bytes.subarray(scan.at)) > 0) return
      }
    },
    end: () => endProblems(scan),
    settled: () => scan.at,
  }
}

export interface PngScan {
  readonly visitor: ImageVisitor
  /** Where the next chunk starts, and where the last one did. */
  at: number
  chunk: number
  /** How many bytes have come. */
  seen: number
  /** Bytes of credential chunks that were handed to the visitor, and the number of these chunks. */
  kept: number
  count: number
  placed: boolean
  /** First byte after `IEND`. */
  end?: number
  /** Why nothing more can be read. */
  fault?: string
}

export function startPng(visitor: ImageVisitor): PngScan {
  const at = SIGNATURE.length
  return { visitor, at, chunk: at, seen: 0, kept: 0, count: 0, placed: false }
}

export function isOver({ end, fault }: PngScan): boolean {
  return end !== undefined || fault !== undefined
}

/** Steps over the chunk at the start of `view`; or answers how many of its bytes are needed. */
export function readChunk(scan: PngScan, view: Uint8Array): number {
  if (view.length < 8) return 8
  const start = scan.at
  const length = uint32At(view, 0)
  const type = uint32At(view, 4)
  scan.chunk = start
  const fault = headFault(type, { start, length })
  if (fault !== undefined) {
    scan.fault = fault
    return 0
  }
  const end = start + FRAME + length
  const textType = textTypes.get(type)
  const needed = textType === undefined ? 0 : readText(scan, view, { type: textType, start, end })
  if (needed > view.length) return needed
  if (type === IDAT && !scan.placed) {
    scan.placed = true
    // Text chunks may stand anywhere between IHDR and IEND, but not between two IDATs. Policy:
    // before the first IDAT, although the samples of 1EdTech have it after the last: readers that
    // stop at the pixels (libpng's png_read_info, a range request for the head of a file) find it.
    scan.visitor.onPlace?.({ start, end: start, bytesOf: iTXtChunk })
  }
  if (type === IEND) scan.end = end
  scan.at = end
  return 0
}

/** Tells of a text chunk; or answers how many of its bytes are needed for that. */
function readText(
  scan: PngScan,
  view: Uint8Array,
  chunk: { type: TextChunkType; start: number; end: number },
): number {
  const { onCredential, onStart } = scan.visitor
  const { start, end } = chunk
  const size = end - start
  const head = Math.min(8 + MAX_KEYWORD, size)
  if (view.length < head) return head
  const tag = keywordOf(view.subarray(8, head))
  if (tag === undefined) return 0
  if (onCredential !== undefined) {
    if (view.length < size) return size
    keep(scan, size)
    // A copy, so that the rest of what came with it need not be kept.
    onCredential(scannedChunk({ ...chunk, tag, bytes: view.slice(0, size) }))
  }
  scan.count += 1
  refuseManyCredentials(scan.count)
  onStart?.({ tag, start, end })
  return 0
}

/** Counts a chunk in, as long as all of them together are within the limit. */
function keep(scan: PngScan, size: number): void {
  refuseLargeCredential(scan.kept + size - ALLOWANCE, scan.visitor.maxCredentialBytes)
  scan.kept += size - ALLOWANCE
}

function keywordOf(head: Uint8Array): BakeTag | undefined {
  const nul = head.indexOf(0)
  const keyword = decodeLatin1(head.subarray(0, Math.max(nul, 0)))
  return isBakeTag(keyword) ? keyword : undefined
}

const IHDR = 0x49484452
const IDAT = 0x49444154
const IEND = 0x49454e44
const textTypes: ReadonlyMap<number, TextChunkType> = /* @__PURE__ */ new Map([
  [0x69545874, 'iTXt'],
  [0x74455874, 'tEXt'],
  [0x7a545874, 'zTXt'],
])

function headFault(
  type: number,
  { start, length }: { start: number; length: number },
): string | undefined {
  if (!/^[A-Za-z]{4}$/.test(nameOf(type))) return `The PNG has no chunk at byte ${start}`
  if (start === SIGNATURE.length && type !== IHDR) {
    return `The PNG starts with the chunk ${nameOf(type)} instead of IHDR`
  }
  if (length <= MAX_LENGTH) return undefined
  return `The PNG chunk at byte ${start} has an illegal length`
}

export function endProblems(scan: PngScan): BakeProblem[] {
  const { seen, at, chunk, fault, end = Infinity } = scan
  if (fault !== undefined) return [{ code: 'truncated', message: fault }]
  if (end < seen) {
    const message = `${seen - end} bytes follow the end of the PNG`
    return [{ code: 'after_end', message }]
  }
  if (end === seen) return []
  const message =
    seen - (at > seen ? chunk : at) >= FRAME
      ? `The PNG chunk at byte ${chunk} is longer than the rest of the file`
      : 'The PNG breaks off before its IEND chunk'
  return [{ code: 'truncated', message }]
}

function uint32At(bytes: Uint8Array, at: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset + at).getUint32(0)
}

function nameOf(type: number): string {
  return String.fromCharCode(type >>> 24, (type >>> 16) & 255, (type >>> 8) & 255, type & 255)
}
