import type { BakeTag } from '@openboat/bakery'
import { bestText, isJsonObject, parseCredential, toBadge, whatCame } from '@openboat/model'
import { OpenBoatError } from './openboat-error.ts'
import { isSlip, type GivenObject } from './text-or-object.ts'

export interface BakeOptions {
  /** `false` refuses an image that already holds such a credential. @default true */
  readonly replace?: boolean
}

/**
 * The image with the credential baked in, pixels untouched. An object is written as its JSON; text
 * exactly as it is, so that a signature over it still holds. A badge of the same generation that is in
 * the image already is replaced, unless `replace` is `false`.
 *
 * @see OB 3.0 #png-baking, #svg-baking; OB 2.0 Baking
 * @throws {BakeryError} `not_an_image`, `malformed_image`, `already_baked`
 * @throws {OpenBoatError} `not_a_credential` if `credential` is none
 * @example
 * await writeFile('badge.png', await bake(await readFile('picture.png'), credential))
 */
export async function bake(
  image: Uint8Array,
  credential: string | GivenObject,
  options: BakeOptions = {},
): Promise<Uint8Array> {
  const text = textToBake(credential)
  const { bake: bakeImage, BakeryError } = await import('@openboat/bakery')
  const tag = tagFor(text)
  try {
    return bakeImage(image, text, { ...options, tag })
  } catch (error) {
    if (!(error instanceof BakeryError) || error.code !== 'already_baked') throw error
    const message = `The image holds ${await nameOfBaked(image, tag)} already; leave out replace: false to put the new one in its place.`
    throw new BakeryError('already_baked', { message, cause: error })
  }
}

function textToBake(credential: unknown): string {
  if (typeof credential === 'string') return credential.trim()
  const isThere = isJsonObject(credential) && !(credential instanceof Uint8Array)
  if (isThere && !isSlip(credential)) return JSON.stringify(credential)
  throw notACredential(`Expected its text or its object, got ${whatCame(credential)}.`)
}

/** What is in the picture, so that it is not given to somebody else by mistake. */
async function nameOfBaked(image: Uint8Array, tag: BakeTag): Promise<string> {
  const { unbake } = await import('@openboat/bakery')
  const { credentials } = await unbake(image)
  const text = credentials.find((each) => each.tag === tag)?.text ?? ''
  const parsed = parseCredential(text)
  // OB 0.5 to 2.0 may bake the URL of the assertion alone.
  if (!parsed.ok) return text.length <= 200 && /^https?:/.test(text) ? text : 'a credential'
  const { achievement, id } = toBadge(parsed.credential)
  const name = bestText(achievement?.name, [])
  const named = name === undefined ? 'a badge' : `the badge ${JSON.stringify(name)}`
  return id === undefined ? named : `${named} (${id})`
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
