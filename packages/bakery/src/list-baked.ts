import { anyKindOf } from './image-kinds.ts'
import { refuseLargeImage, withDefaults, type Limits } from './limits.ts'
import { nothingFound, scanImage, type Scanned } from './unbake-image.ts'
import type { BakedPlace } from './unbaked-image.ts'

/**
 * What is baked into an image and where, in the order of the file, without reading it. Empty for an
 * image with nothing baked in.
 *
 * @see OB 3.0 #png-extracting, #svg-baking; OB 2.0 Baking
 * @throws {BakeryError} `not_an_image`, `malformed_image`, `too_large`, `bad_argument`.
 * @example listBaked(badge) // [{ tag: 'openbadgecredential', form: 'iTXt', start: 33, end: 2941 }]
 */
export function listBaked(image: Uint8Array, options: Limits = {}): BakedPlace[] {
  const { maxBytes, maxCredentialBytes } = withDefaults(options)
  const kind = anyKindOf(image)
  refuseLargeImage(image.length, maxBytes)
  return placesOf(scanImage(kind, image, maxCredentialBytes))
}

export function placesOf({ credentials, problems }: Scanned): BakedPlace[] {
  if (credentials.length === 0 && problems.some(({ code }) => code === 'truncated')) {
    throw nothingFound(problems)
  }
  return credentials.map(({ tag, form, start, end }) => ({
    tag,
    ...(form !== undefined && { form }),
    start,
    end,
  }))
}
