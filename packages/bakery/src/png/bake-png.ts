import type { BakeTag } from '../bake-tag.ts'
import { BakeryError } from '../bakery-error.ts'
import type { Baking } from '../image-kind.ts'
import { crc32 } from './crc-32.ts'
import { readPngLayout } from './png-layout.ts'

/** Splices the credential's chunk into a PNG; every other chunk is copied byte for byte. */
export function bakePng(image: Uint8Array, { credential, tag, replace }: Baking): Uint8Array {
  const { credentials, firstImageData, fault } = readPngLayout(image)
  if (fault !== undefined) throw new BakeryError('malformed_image', { message: fault })
  if (firstImageData === undefined) {
    throw new BakeryError('malformed_image', {
      message: 'The PNG has no IDAT chunk, so it shows no picture',
    })
  }
  const old = credentials.filter((chunk) => chunk.tag === tag)
  if (old.length > 0 && !replace) {
    throw new BakeryError('already_baked', {
      message: `The PNG holds a chunk ${tag} already; replace it, or not`,
    })
  }
  // Text chunks may stand anywhere between IHDR and IEND, but not between two IDATs. Policy: before
  // the first IDAT, although the samples of 1EdTech have it after the last: readers that stop at
  // the pixels (libpng's png_read_info, a range request for the head of a large file) find it too.
  const chunk = { start: firstImageData, end: firstImageData, bytes: iTXtChunk(tag, credential) }
  const edits = [...old.map((range) => ({ ...range, bytes: new Uint8Array() })), chunk]
  return spliced(image, edits)
}

/** An uncompressed iTXt chunk without language tag and translated keyword (PNG section 11.3.3.4). */
function iTXtChunk(keyword: BakeTag, text: string): Uint8Array {
  // Keyword, NUL; compression flag 0, method 0; empty language tag, NUL; empty keyword, NUL; text.
  const typeAndData = new TextEncoder().encode(`iTXt${keyword}\0\0\0\0\0${text}`)
  const chunk = new Uint8Array(4 + typeAndData.length + 4)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, typeAndData.length - 4)
  chunk.set(typeAndData, 4)
  view.setUint32(4 + typeAndData.length, crc32(typeAndData))
  return chunk
}

interface Edit {
  readonly start: number
  readonly end: number
  readonly bytes: Uint8Array
}

function spliced(image: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const grown = edits.reduce((sum, edit) => sum + edit.bytes.length - (edit.end - edit.start), 0)
  const result = new Uint8Array(image.length + grown)
  let from = 0
  let to = 0
  const copy = (bytes: Uint8Array): void => {
    result.set(bytes, to)
    to += bytes.length
  }
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    copy(image.subarray(from, edit.start))
    copy(edit.bytes)
    from = edit.end
  }
  copy(image.subarray(from))
  return result
}
