import { bakingOf, type BakeOptions } from './baking.ts'
import { edited } from './image-edit.ts'
import { anyKindOf } from './image-kinds.ts'
import { withDefaults } from './limits.ts'

/**
 * A copy of a PNG or SVG with the credential inside; the picture is untouched.
 *
 * The text is stored as it is and not checked: a compact JWS, the JSON of a credential with an
 * embedded proof, the JSON of a hosted OB 2.0 assertion. Credentials under other tags stay, so that
 * an image may hold one of each generation.
 * An SVG keeps its encoding (UTF-8, UTF-16 with its byte order, ISO-8859-1 or US-ASCII).
 *
 * @see OB 3.0 #png-baking, #svg-baking; OB 2.0 Baking
 * @throws {BakeryError} `not_an_image`, `malformed_image`, `already_baked`; `too_large` if the
 *   credential or the result passes its limit, so that `unbake` accepts what `bake` gives;
 *   `unbakeable_credential` for a NUL or a lone surrogate, and in SVG for whatever XML 1.0 forbids.
 * @example const baked = bake(await readFile('badge.png'), jws, { tag: 'openbadgecredential' })
 */
export function bake(image: Uint8Array, credential: string, options: BakeOptions): Uint8Array {
  const limits = withDefaults(options)
  const change = bakingOf(credential, options, limits)
  return edited(anyKindOf(image), image, change, limits)
}
