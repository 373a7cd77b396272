import { kindOf } from './image-argument.ts'
import type { ImageKind } from './image-kind.ts'
import { nameFileType } from './name-file-type.ts'
import { png } from './png/png-kind.ts'
import { svg } from './svg/svg.ts'

export const imageKinds: readonly ImageKind[] = [png, svg]

export function anyKindOf(image: Uint8Array): ImageKind {
  return kindOf(
    imageKinds,
    image,
    (other) =>
      `${nameFileType(other)}. A converted or re-saved copy loses its badge: take the file that the issuer gave; to bake, convert the picture to PNG`,
  )
}
