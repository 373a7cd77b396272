import { bakeTags, isBakeTag, type BakeTag } from './bake-tag.ts'
import { BakeryError } from './bakery-error.ts'
import { kindOf } from './image-argument.ts'
import { refuseLargeCredential, refuseLargeImage, withDefaults, type Limits } from './limits.ts'
import { utf8Length } from './utf8.ts'

export interface BakeOptions extends Limits {
  /** `openbadges` for OB 0.5 to 2.0, `openbadgecredential` for OB 3.0, `clrcredential` for CLR 2.0. */
  tag: BakeTag
  /** Take out what is baked under the same tag already. `false` throws instead. @default true */
  replace?: boolean
}

/**
 * A copy of a PNG or SVG with the credential inside; the picture is untouched.
 *
 * The text is stored as it is and not checked: a compact JWS, the JSON of a credential with an
 * embedded proof, the JSON of a hosted OB 2.0 assertion. Credentials under other tags stay.
 * An SVG keeps its encoding (UTF-8, UTF-16 with its byte order, ISO-8859-1 or US-ASCII).
 *
 * @see OB 3.0 #png-baking, #svg-baking; OB 2.0 Baking
 * @throws {BakeryError} `not_an_image`, `malformed_image`, `already_baked`; `too_large` if the
 *   credential or the result passes its limit, so that `unbake` accepts what `bake` gives;
 *   `unbakeable_credential` for a NUL or a lone surrogate, and in SVG for whatever XML 1.0 forbids.
 * @example const baked = bake(await readFile('badge.png'), jws, { tag: 'openbadgecredential' })
 */
export function bake(image: Uint8Array, credential: string, options: BakeOptions): Uint8Array {
  const { maxBytes, maxCredentialBytes } = withDefaults(options)
  const { tag, replace = true } = options
  refuseWrongTag(tag)
  refuseWrongText(credential)
  const kind = kindOf(image, 'Badges are baked into these two only: convert the picture to PNG')
  refuseLargeImage(image, maxBytes)
  refuseLargeCredential(utf8Length(credential), maxCredentialBytes)
  const baked = kind.bake(image, { credential, tag, replace })
  refuseLargeImage(baked, maxBytes)
  return baked
}

function refuseWrongTag(tag: string): void {
  if (isBakeTag(tag)) return
  const known = bakeTags.map((names) => names.tag).join(', ')
  throw new BakeryError('bad_argument', { message: `tag must be one of ${known}` })
}

function refuseWrongText(credential: unknown): void {
  if (typeof credential !== 'string' || credential.trim() === '') {
    throw new BakeryError('bad_argument', {
      message: 'The credential must be a string that is not blank: a JWS or JSON',
    })
  }
  // A lone surrogate has no UTF-8 form: it would silently become U+FFFD and break the signature.
  if (/[\0\p{Surrogate}]/u.test(credential)) {
    throw new BakeryError('unbakeable_credential', {
      message: 'The credential holds a NUL or a lone surrogate; in JSON, write it as a \\u escape',
    })
  }
}
