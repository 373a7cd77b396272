import type { BakeTag } from '@openboat/bakery'
import { parseCredential } from '@openboat/model'
import { OpenBoatError } from './openboat-error.ts'

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
 * @throws {OpenBoatError} `not_a_credential` if `credential` is none
 * @example
 * await writeFile('badge.png', await bake(await readFile('picture.png'), credential))
 */
export async function bake(
  image: Uint8Array,
  credential: string | object,
  options: BakeOptions = {},
): Promise<Uint8Array> {
  const text = typeof credential === 'string' ? credential.trim() : JSON.stringify(credential)
  const { bake: bakeImage } = await import('@openboat/bakery')
  return bakeImage(image, text, { ...options, tag: tagFor(text) })
}

function tagFor(text: string): BakeTag {
  const parsed = parseCredential(text)
  if (!parsed.ok) throw notACredential(parsed.issues[0]?.message ?? 'This cannot be read.')
  const { version, kind } = parsed.credential
  if (kind === 'document' || kind === 'status-list') {
    throw notACredential('This awards nothing to anybody: bake the badge itself.')
  }
  if (kind === 'clr') return 'clrcredential'
  return ['0.5', '1.0', '1.1', '2.0'].includes(version) ? 'openbadges' : 'openbadgecredential'
}

function notACredential(reason: string): OpenBoatError {
  return new OpenBoatError('not_a_credential', {
    message: `Only a credential can be baked. ${reason}`,
  })
}
