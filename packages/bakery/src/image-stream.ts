import { BakeryError } from './bakery-error.ts'
import type { ImageKind } from './image-kind.ts'
import { anyKindOf, imageKinds } from './image-kinds.ts'
import { scanPngStream } from './png/png-stream-scan.ts'
import { refuseLargeImage, type Limits } from './limits.ts'

// Where the format does not show earlier: a root element that starts later is none.
const SNIFFED_BYTES = 64 * 1024
const SIGNATURE_BYTES = 8

/** An image that is read from a stream, once its format is known. */
export interface ImageSource {
  readonly kind: ImageKind
  /** The next bytes; nothing at the end. */
  read(): Promise<Uint8Array | undefined>
  /** Lets go of the stream. */
  cancel(reason: unknown): Promise<void>
}

export async function openImage(
  image: ReadableStream<Uint8Array>,
  { maxBytes }: Required<Limits>,
): Promise<ImageSource> {
  const reader = readerOf(image)
  let seen = 0
  const next = async (): Promise<Uint8Array | undefined> => {
    const { done, value } = await reader.read()
    if (done) return undefined
    refuseOtherPieces(value)
    seen += value.length
    refuseLargeImage(seen, maxBytes)
    return value
  }
  const cancel = async (reason: unknown): Promise<void> => reader.cancel(reason)
  try {
    const head = await readHead(next)
    let first: Uint8Array | undefined = head
    const known = anyKindOf(head)
    const kind = known.format === 'png' ? { ...known, scan: scanPngStream } : known
    return {
      kind,
      async read() {
        const bytes = first ?? (await next())
        first = undefined
        return bytes
      },
      cancel,
    }
  } catch (error) {
    await cancel(error)
    throw error
  }
}

function readerOf(image: ReadableStream<Uint8Array>): ReadableStreamDefaultReader<Uint8Array> {
  if (image instanceof ReadableStream && !image.locked) return image.getReader()
  throw new BakeryError('bad_argument', {
    message: 'The image must be a web ReadableStream of bytes that nobody else reads',
  })
}

function refuseOtherPieces(piece: unknown): void {
  if (piece instanceof Uint8Array) return
  throw new BakeryError('bad_argument', {
    message: 'The stream of the image must give Uint8Arrays',
  })
}

/** As many bytes as it takes to tell the format. */
async function readHead(next: () => Promise<Uint8Array | undefined>): Promise<Uint8Array> {
  let head = new Uint8Array()
  for (;;) {
    const isLong = head.length >= SNIFFED_BYTES
    const shows = head.length >= SIGNATURE_BYTES && imageKinds.some((kind) => kind.recognises(head))
    const bytes = isLong || shows ? undefined : await next()
    if (bytes === undefined) return head
    const longer = new Uint8Array(head.length + bytes.length)
    longer.set(head)
    longer.set(bytes, head.length)
    head = longer
  }
}
