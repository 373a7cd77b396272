import { bakeTags, isBakeTag, type BakeTag } from './bake-tag.ts'
import { BakeryError } from './bakery-error.ts'
import type { Change } from './image-edit.ts'
import { refuseLargeCredential, type Limits } from './limits.ts'
import { utf8Length } from './utf8.ts'

export interface RebakeOptions extends Limits {
  /** `openbadges` for OB 0.5 to 2.0, `openbadgecredential` for OB 3.0, `clrcredential` for CLR 2.0. */
  tag: BakeTag
}

export interface BakeOptions extends RebakeOptions {
  /** Take out what is baked under the same tag already. `false` throws instead. @default true */
  replace?: boolean
}

/** The change that puts a credential in, once it is clear that it can be put anywhere. */
export function bakingOf(
  credential: string,
  { tag, replace = true }: BakeOptions,
  { maxCredentialBytes }: Required<Limits>,
): Change {
  refuseWrongTag(tag)
  refuseWrongText(credential)
  // Three bytes for a UTF-16 unit is the most: a text that is short even so need not be encoded twice.
  const atMost = credential.length * 3
  const bytes = atMost > maxCredentialBytes ? utf8Length(credential) : atMost
  refuseLargeCredential(bytes, maxCredentialBytes)
  const put = { credential, tag }
  return replace ? { put, takeOut: tag } : { put, takeOut: tag, refuseOld: () => alreadyBaked(tag) }
}

function alreadyBaked(tag: BakeTag): BakeryError {
  return new BakeryError('already_baked', {
    message: `The image holds a credential tagged ${tag} already; unbake shows it. Leave out replace: false to replace it`,
  })
}

export function refuseWrongTag(tag: string): void {
  if (isBakeTag(tag)) return
  throw new BakeryError('bad_argument', { message: `tag must be one of ${bakeTags.join(', ')}` })
}

function refuseWrongText(credential: unknown): void {
  if (typeof credential !== 'string' || credential.trim() === '') {
    throw new BakeryError('bad_argument', {
      message: `The credential must be a string that is not blank, got ${otherThanText(credential)}`,
    })
  }
  // A lone surrogate has no UTF-8 form: it would silently become U+FFFD and break the signature.
  if (/[\0\p{Surrogate}]/u.test(credential)) {
    throw new BakeryError('unbakeable_credential', {
      message: 'The credential holds a NUL or a lone surrogate; in JSON, write it as a \\u escape',
    })
  }
}

function otherThanText(value: unknown): string {
  if (typeof value === 'string') return 'a blank one'
  return value instanceof Promise ? 'a Promise: await it' : `a value of type ${typeof value}`
}
