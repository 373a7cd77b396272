import { isJsonObject, type JsonValue } from '@openboat/model'
import { badArgument, expectText } from './bad-argument.ts'
import { isRevoked } from './is-revoked.ts'

/**
 * A badge that is revoked: the text is its id alone. `uid` is how assertions of Open Badges 1.x are
 * called that have no id.
 */
export type Revocation = string | RevokedId | RevokedUid

export interface RevokedId {
  readonly id: string
  /** Public, and in plain words; nothing personal belongs in it. */
  readonly reason?: string
}

export interface RevokedUid {
  readonly uid: string
  /** Public, and in plain words; nothing personal belongs in it. */
  readonly reason?: string
}

/** One revocation, whichever way it was written. */
export interface NamedRevocation {
  readonly member: 'id' | 'uid'
  readonly name: string
  readonly isBare: boolean
  readonly reason?: string
}

/** @throws {StatusError} `bad_argument` without an id or uid, with both, or with an empty one */
export function namedRevocation(revocation: Revocation): NamedRevocation {
  if (typeof revocation === 'string') {
    expectText('the id of what is revoked', revocation)
    return { member: 'id', name: revocation, isBare: true }
  }
  const { id, uid, reason }: Partial<RevokedId & RevokedUid> = revocation
  if (id !== undefined && uid !== undefined) {
    throw badArgument(`Expected an id or a uid, got both: ${id} and ${uid}.`)
  }
  const name = id ?? uid
  expectText('the id or uid of what is revoked', name)
  return {
    member: id === undefined ? 'uid' : 'id',
    name,
    isBare: false,
    // Whoever revokes without saying why does revoke.
    ...(reason === undefined || reason === '' ? {} : { reason }),
  }
}

/** The entries of a list with one more, `written`; the same ones if it is revoked there already. */
export function withRevocation(
  entries: readonly JsonValue[],
  { member, name }: NamedRevocation,
  written: JsonValue,
): readonly JsonValue[] {
  const own = entries.filter((entry) =>
    isJsonObject(entry) ? entry[member] === name : entry === name,
  )
  if (own.some((entry) => isRevoked(entry) === true)) return entries
  // What says that it does not revoke, or says nothing clear, gives way.
  return [...entries.filter((entry) => !own.includes(entry)), written]
}
