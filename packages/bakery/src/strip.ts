import type { BakeTag } from './bake-tag.ts'
import { refuseWrongTag } from './baking.ts'
import { edited, type Change } from './image-edit.ts'
import { anyKindOf } from './image-kinds.ts'
import { withDefaults, type Limits } from './limits.ts'

export interface StripOptions extends Limits {
  /** Only the credentials of this tag go. @default all go */
  tag?: BakeTag
}

/**
 * A copy of an image without the credentials in it; the picture to show, or to bake anew.
 *
 * Every other byte stays. `strip` of what `bake` gave is the image that was baked, byte for byte, if
 * none of that tag was there before; only an empty root element (`<svg/>`) stays open.
 *
 * @throws {BakeryError} `not_an_image`, `malformed_image`, `too_large`, `bad_argument`. An image
 *   with nothing baked in is no error.
 * @example const picture = strip(badge)
 */
export function strip(image: Uint8Array, options: StripOptions = {}): Uint8Array {
  return edited(anyKindOf(image), image, strippingOf(options), withDefaults(options))
}

export function strippingOf({ tag }: StripOptions): Change {
  if (tag !== undefined) refuseWrongTag(tag)
  return { takeOut: tag ?? 'all' }
}
