import { bake as bakeImage, type BakeTag } from '@openboat/bakery'
import { parseCredential } from '@openboat/model'

export interface BakeOptions {
  /** `false` refuses an image that already holds such a credential. @default true */
  readonly replace?: boolean
}

/**
 * The image with the credential baked in, pixels untouched. An object is written as its JSON; text
 * exactly as it is, so that a signature over it still holds.
 *
 * @see OB 3.0 #png-baking, #svg-baking; OB 2.0 Baking
 * @throws {BakeryError} `not_an_image`, `malformed_image`, `already_baked`
 * @throws {TypeError} if `credential` is no badge
 * @example
 * await writeFile('badge.png', await bake(await readFile('picture.png'), credential))
 */
export async function bake(
  image: Uint8Array,
  credential: string | object,
  options: BakeOptions = {},
): Promise<Uint8Array> {
  const text = typeof credential === 'string' ? credential.trim() : JSON.stringify(credential)
  return bakeImage(image, text, { ...options, tag: tagFor(text) })
}

function tagFor(text: string): BakeTag {
  const parsed = parseCredential(text)
  if (!parsed.ok) {
    throw new TypeError(
      `Only a credential can be baked: ${parsed.issues[0]?.message ?? 'unreadable'}`,
    )
  }
  const { version, kind } = parsed.credential
  if (kind === 'clr') return 'clrcredential'
  return ['0.5', '1.0', '1.1', '2.0'].includes(version) ? 'openbadges' : 'openbadgecredential'
}
