import { readPictureFacts } from '../facts/picture-facts.ts'
import { PictureError } from '../picture-error.ts'
import type { Rasterizer } from '../rasterizer.ts'

const maxSide = 4096
const maxBytes = 16 * 1024 * 1024

/** The picture as PDF can hold it (PNG or JPEG). @throws {PictureError} `unusable_picture` */
export function printablePicture(
  picture: Uint8Array | undefined,
  rasterizer: Rasterizer | undefined,
): Uint8Array | undefined {
  if (picture === undefined) return undefined
  const facts = readPictureFacts(picture)
  if (facts === undefined) throw unusable('it is none that is known')
  const { format, width, height, bytes } = facts
  if (bytes > maxBytes) throw unusable(`it has ${bytes} bytes; at most ${maxBytes} are drawn`)
  if (format === 'svg') {
    if (rasterizer !== undefined) return rasterizer.toPng(picture, { width: 1024 })
    throw unusable('it is an SVG, for which options.rasterizer is needed')
  }
  if (format !== 'png' && format !== 'jpeg') throw unusable(`it is a ${format.toUpperCase()}`)
  // Pixels are decoded to be embedded: a small file can claim to have a great many.
  const isSized = width !== undefined && height !== undefined && width > 0 && height > 0
  if (isSized && width <= maxSide && height <= maxSide) return picture
  throw unusable(`it is ${width ?? '?'} × ${height ?? '?'} pixels; 1 to ${maxSide} each are drawn`)
}

function unusable(reason: string): PictureError {
  const message = `A certificate's picture is a PNG, a JPEG or an SVG, but of this one: ${reason}.`
  return new PictureError('unusable_picture', message)
}
