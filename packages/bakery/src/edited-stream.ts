import { startEditing, type Change, type Editing } from './image-edit.ts'
import { openImage, type ImageSource } from './image-stream.ts'
import { refuseLargeImage, type Limits } from './limits.ts'

/** The image with a change made, while it comes. */
export function editedStream(
  image: ReadableStream<Uint8Array>,
  change: Change,
  limits: Required<Limits>,
): ReadableStream<Uint8Array> {
  let copy: Copy | undefined
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        copy ??= await startCopy(image, change, limits)
        for (const piece of await nextPieces(copy)) controller.enqueue(piece)
        if (copy.ended) controller.close()
      },
      async cancel(reason) {
        await (copy === undefined ? image.cancel(reason) : copy.source.cancel(reason))
      },
    },
    { highWaterMark: 0 },
  )
}

interface Copy {
  readonly source: ImageSource
  readonly editing: Editing
  readonly maxBytes: number
  /** Bytes that have come and not gone, from the offset `at` on. */
  waiting: Uint8Array[]
  at: number
  /** How many edits are done, and whether the bytes of the next one have gone out. */
  done: number
  isOpen: boolean
  written: number
  ended: boolean
}

async function startCopy(
  image: ReadableStream<Uint8Array>,
  change: Change,
  limits: Required<Limits>,
): Promise<Copy> {
  const source = await openImage(image, limits)
  try {
    const editing = startEditing(source.kind, change)
    const { maxBytes } = limits
    const start = { waiting: [], at: 0, done: 0, isOpen: false, written: 0, ended: false }
    return { source, editing, maxBytes, ...start }
  } catch (error) {
    await source.cancel(error)
    throw error
  }
}

/** What can go out next: at least one piece, unless this is the end. */
async function nextPieces(copy: Copy): Promise<Uint8Array[]> {
  const { source, editing } = copy
  try {
    for (;;) {
      const bytes = await source.read()
      if (bytes === undefined) {
        editing.finish()
        copy.ended = true
      } else {
        editing.scan.write(bytes)
        copy.waiting.push(bytes)
      }
      const pieces = settledPieces(copy, copy.ended ? Infinity : editing.scan.settled())
      copy.written += pieces.reduce((sum, { length }) => sum + length, 0)
      refuseLargeImage(copy.written, copy.maxBytes)
      if (pieces.length > 0 || copy.ended) return pieces
    }
  } catch (error) {
    await source.cancel(error)
    throw error
  }
}

/** Moves on to an offset before which all edits are known. */
function settledPieces(copy: Copy, settled: number): Uint8Array[] {
  const pieces: Uint8Array[] = []
  for (;;) {
    const edit = copy.editing.edits[copy.done]
    if (edit === undefined || edit.range.start > settled) {
      pieces.push(...take(copy, settled))
      return pieces
    }
    const { range, bytes } = edit
    pieces.push(...take(copy, range.start))
    if (!copy.isOpen && bytes.length > 0) pieces.push(bytes)
    copy.isOpen = true
    take(copy, Math.min(range.end, settled))
    if (range.end > settled) return pieces
    copy.done += 1
    copy.isOpen = false
  }
}

/** Takes away what is waiting before an offset. */
function take(copy: Copy, until: number): Uint8Array[] {
  const taken: Uint8Array[] = []
  for (const piece of copy.waiting) {
    if (copy.at >= until) break
    const part = piece.subarray(0, until - copy.at)
    copy.at += part.length
    taken.push(part)
  }
  const last = taken.at(-1)
  const rest = last && copy.waiting[taken.length - 1]?.subarray(last.length)
  copy.waiting.splice(0, taken.length, ...(rest !== undefined && rest.length > 0 ? [rest] : []))
  return taken
}
