import { anyKindOf } from './image-kinds.ts'
import type { Limits } from './limits.ts'
import { unbakeImage } from './unbake-image.ts'
import type { UnbakedImage } from './unbaked-image.ts'

/**
 * The credentials in a baked PNG or SVG, the one that counts first, and every deviation met on the way.
 *
 * Nothing is verified, fetched or parsed: the text is as it was baked. For hostile files: time and
 * memory are linear in the limits.
 *
 * @see OB 3.0 #png-extracting, #svg-baking; OB 2.0 Baking
 * @param options `maxBytes`: the largest image, in bytes, default 10 MiB. `maxCredentialBytes`: all
 *   credentials together, in bytes, unpacked, default 5 MiB.
 * @throws {BakeryError} (the promise is rejected) `not_an_image` if it is neither PNG nor SVG,
 *   `no_credential` if nothing is baked in, `malformed_image`, `too_large`, `bad_argument`.
 * @example const { credentials: [first] } = await unbake(await readFile('badge.png'))
 */
export async function unbake(image: Uint8Array, options: Limits = {}): Promise<UnbakedImage> {
  return unbakeImage(anyKindOf(image), image, options)
}
