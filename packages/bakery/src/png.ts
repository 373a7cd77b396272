import { bakingOf, type BakeOptions } from './baking.ts'
import { kindOf } from './image-argument.ts'
import type { ImageKind } from './image-kind.ts'
import { edited } from './image-edit.ts'
import { withDefaults, type Limits } from './limits.ts'
import { png } from './png/png-kind.ts'
import { unbakeImage } from './unbake-image.ts'
import type { UnbakedImage } from './unbaked-image.ts'

export type { BakeOptions } from './baking.ts'
export { BakeryError, type BakeryErrorCode } from './bakery-error.ts'

/**
 * `bake` for PNG alone, at less than half the size.
 *
 * @see OB 3.0 #png-baking; OB 2.0 Baking, "PNGs"
 * @throws {BakeryError} as `bake`; an SVG is `not_an_image`.
 * @example const baked = bakePng(picture, jws, { tag: 'openbadgecredential' })
 */
export function bakePng(image: Uint8Array, credential: string, options: BakeOptions): Uint8Array {
  const limits = withDefaults(options)
  const change = bakingOf(credential, options, limits)
  return edited(pngOnly(image), image, change, limits)
}

/**
 * `unbake` for PNG alone, at less than half the size.
 *
 * @see OB 3.0 #png-extracting; OB 2.0 Baking, "PNGs"
 * @throws {BakeryError} (the promise is rejected) as `unbake`; an SVG is `not_an_image`.
 * @example const { credentials: [first] } = await unbakePng(badge)
 */
export async function unbakePng(image: Uint8Array, options: Limits = {}): Promise<UnbakedImage> {
  return unbakeImage(pngOnly(image), image, options)
}

function pngOnly(image: Uint8Array): ImageKind {
  return kindOf([png], image, () => 'another file')
}
