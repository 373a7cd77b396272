import { BakeryError } from './bakery-error.ts'
import { imageKinds } from './image-kinds.ts'
import type { ImageKind } from './image-kind.ts'
import { nameFileType } from './name-file-type.ts'

/** The kind of an image, or a BakeryError that names what came instead. */
export function kindOf(image: Uint8Array, advice: string): ImageKind {
  if (!(image instanceof Uint8Array)) {
    throw new BakeryError('bad_argument', {
      message: 'The image must be a Uint8Array with the bytes of a file',
    })
  }
  const kind = imageKinds.find((candidate) => candidate.recognises(image))
  if (kind !== undefined) return kind
  throw new BakeryError('not_an_image', {
    message: `Expected a PNG or SVG image, got ${nameFileType(image)}. ${advice}`,
  })
}
