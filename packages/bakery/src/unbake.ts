import { bakeTags } from './bake-tag.ts'
import { BakeryError } from './bakery-error.ts'
import { kindOf } from './image-argument.ts'
import type { Unbaking } from './image-kind.ts'
import { refuseLargeImage, withDefaults, type Limits } from './limits.ts'
import type { BakeProblem, UnbakedImage } from './unbaked-image.ts'

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
  const { maxBytes, maxCredentialBytes } = withDefaults(options)
  const kind = kindOf(
    image,
    'A badge lives in the PNG or SVG file that the issuer gave; a converted or re-saved copy loses it',
  )
  refuseLargeImage(image, maxBytes)
  const { credentials, problems } = await kind.unbake(image, maxCredentialBytes)
  if (credentials.length === 0) throw nothingFound(problems)
  return {
    format: kind.format,
    credentials,
    problems: [...problems, ...severalOfOneTag(credentials)],
  }
}

function nothingFound(problems: readonly BakeProblem[]): BakeryError {
  const broken = problems.find(({ code }) => code === 'truncated' || code === 'unreadable')
  if (broken !== undefined) return new BakeryError('malformed_image', { message: broken.message })
  const empty = problems.find(({ code }) => code === 'empty')
  return new BakeryError('no_credential', {
    message:
      empty?.message ??
      'Nothing is baked into this image; perhaps it is the picture of the badge class, or a program that saved it again dropped the credential',
  })
}

// An OB 2.0 and an OB 3.0 credential may share an image; two of one generation may not.
function severalOfOneTag(credentials: Unbaking['credentials']): BakeProblem[] {
  return bakeTags
    .map(({ tag }) => ({ tag, count: credentials.filter((found) => found.tag === tag).length }))
    .filter(({ count }) => count > 1)
    .map(({ tag, count }) => ({
      code: 'several',
      message: `The image holds ${count} credentials tagged ${tag}; the specification allows one, and the first one counts`,
    }))
}
