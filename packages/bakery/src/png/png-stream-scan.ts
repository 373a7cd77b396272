import type { ImageScan, ImageVisitor } from '../image-scan.ts'
import { refuseLargeCredential } from '../limits.ts'
import { ALLOWANCE, endProblems, isOver, readChunk, startPng, type PngScan } from './png-scan.ts'

/** `scanPng` for a file that comes in pieces of any length. */
export function scanPngStream(visitor: ImageVisitor): ImageScan {
  const pieces: PngPieces = { scan: startPng(visitor), held: undefined, filled: 0 }
  const { scan } = pieces
  return {
    write: (bytes) => write(pieces, bytes),
    end: () => endProblems(scan),
    settled: () => (isOver(scan) ? scan.seen : Math.min(scan.at, scan.seen)),
  }
}

interface PngPieces {
  readonly scan: PngScan
  /** The bytes from the next chunk on, where they come in several pieces and are needed in one. */
  held: Uint8Array | undefined
  filled: number
}

function write(pieces: PngPieces, bytes: Uint8Array): void {
  const { scan } = pieces
  const start = scan.seen
  scan.seen += bytes.length
  while (!isOver(scan)) {
    const view = fromNextChunk(pieces, bytes, start)
    if (view === undefined) return
    const needed = readChunk(scan, view)
    if (needed === 0) pieces.held = undefined
    else hold(pieces, view, needed)
  }
}

/** What has come from the next chunk on; nothing if it is not enough. */
function fromNextChunk(
  pieces: PngPieces,
  bytes: Uint8Array,
  start: number,
): Uint8Array | undefined {
  const { scan, held, filled } = pieces
  if (held === undefined) return scan.at < scan.seen ? bytes.subarray(scan.at - start) : undefined
  const from = scan.at + filled - start
  const more = bytes.subarray(from, from + held.length - filled)
  held.set(more, filled)
  pieces.filled += more.length
  return pieces.filled === held.length ? held : undefined
}

function hold(pieces: PngPieces, view: Uint8Array, needed: number): void {
  const { kept, visitor } = pieces.scan
  // Before the bytes have come: a chunk may claim any length.
  if (needed > ALLOWANCE)
    refuseLargeCredential(kept + needed - ALLOWANCE, visitor.maxCredentialBytes)
  pieces.held = new Uint8Array(needed)
  pieces.held.set(view)
  pieces.filled = view.length
}
