import { bakingOf, type RebakeOptions } from './baking.ts'
import { BakeryError } from './bakery-error.ts'
import { edited, type Change } from './image-edit.ts'
import { anyKindOf } from './image-kinds.ts'
import { withDefaults, type Limits } from './limits.ts'

/**
 * A copy of a baked image with the credential of one tag replaced: for a badge that was renewed.
 *
 * As `bake`, except that there must be one to replace. So a renewed credential never goes into the
 * wrong picture.
 *
 * @see OB 3.0 #png-baking: a chunk must not appear more than once
 * @throws {BakeryError} `no_credential` if nothing is baked under this tag; else as `bake`.
 * @example const renewed = rebake(badge, jws, { tag: 'openbadgecredential' })
 */
export function rebake(image: Uint8Array, credential: string, options: RebakeOptions): Uint8Array {
  const limits = withDefaults(options)
  const change = rebakingOf(credential, options, limits)
  return edited(anyKindOf(image), image, change, limits)
}

export function rebakingOf(
  credential: string,
  { tag }: RebakeOptions,
  limits: Required<Limits>,
): Change {
  const refuseNoOld = (): BakeryError =>
    new BakeryError('no_credential', {
      message: `The image holds no credential tagged ${tag} to replace; is it the right picture? bake puts a first one in`,
    })
  return { ...bakingOf(credential, { tag }, limits), refuseNoOld }
}
