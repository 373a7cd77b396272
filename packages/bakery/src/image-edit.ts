import type { BakeTag } from './bake-tag.ts'
import { BakeryError } from './bakery-error.ts'
import type { ImageKind } from './image-kind.ts'
import type { ByteRange, ImageScan } from './image-scan.ts'
import { refuseLargeImage, type Limits } from './limits.ts'

/** What shall be different in an image. */
export interface Change {
  /** A credential that goes in. */
  readonly put?: { readonly credential: string; readonly tag: BakeTag }
  /** Which credentials go out: those of one tag, or all. */
  readonly takeOut: BakeTag | 'all'
  /** The error for an image that holds one of these; or for one that holds none. */
  readonly refuseOld?: () => BakeryError
  readonly refuseNoOld?: () => BakeryError
}

/** Bytes that take the place of a range of the file. */
export interface Edit {
  readonly range: ByteRange
  readonly bytes: Uint8Array
}

/** A scan that turns a change into edits, in the order of the file. */
export interface Editing {
  readonly scan: ImageScan
  readonly edits: readonly Edit[]
  /** @throws {BakeryError} if the file is broken, or the change does not fit it. */
  readonly finish: () => void
}

const nothing = /* @__PURE__ */ new Uint8Array()

export function startEditing(kind: ImageKind, change: Change): Editing {
  const { put, takeOut, refuseOld, refuseNoOld } = change
  const edits: Edit[] = []
  const seen = { place: false, taken: 0 }
  if (put !== undefined) kind.refuseCharacters(put.credential)
  const scan = kind.scan({
    maxCredentialBytes: 0,
    onPlace(place) {
      seen.place = true
      if (put !== undefined) {
        edits.push({ range: place, bytes: place.bytesOf(put.credential, put.tag) })
      }
    },
    onStart(range) {
      if (takeOut !== 'all' && range.tag !== takeOut) return
      if (refuseOld !== undefined) throw refuseOld()
      seen.taken += 1
      edits.push({ range, bytes: nothing })
    },
  })
  const finish = (): void => {
    const broken = scan.end().find(({ code }) => code === 'truncated')
    if (broken !== undefined) throw malformed(broken.message)
    if (put !== undefined && !seen.place) throw malformed('There is no picture in the image')
    if (refuseNoOld !== undefined && seen.taken === 0) throw refuseNoOld()
  }
  return { scan, edits, finish }
}

/** The image with a change made; every other byte as it was. */
export function edited(
  kind: ImageKind,
  image: Uint8Array,
  change: Change,
  { maxBytes }: Required<Limits>,
): Uint8Array {
  refuseLargeImage(image.length, maxBytes)
  const { scan, edits, finish } = startEditing(kind, change)
  scan.write(image)
  finish()
  const grown = edits.reduce(
    (sum, { range, bytes }) => sum + bytes.length - (range.end - range.start),
    0,
  )
  refuseLargeImage(image.length + grown, maxBytes)
  const result = new Uint8Array(image.length + grown)
  let from = 0
  let to = 0
  for (const { range, bytes } of edits) {
    result.set(image.subarray(from, range.start), to)
    to += range.start - from
    result.set(bytes, to)
    to += bytes.length
    from = range.end
  }
  result.set(image.subarray(from), to)
  return result
}

function malformed(message: string): BakeryError {
  return new BakeryError('malformed_image', { message })
}
