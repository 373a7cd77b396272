import type { JsonObject } from '@openboat/model'
import { badArgument } from './bad-argument.ts'
import { namedRevocation, type NamedRevocation, type Revocation } from './revocation.ts'
import type { RevocationListKind } from './revocation-list-kind.ts'
import { isErrorMember, isVersion2 } from './revocation-list.ts'

/**
 * The revocation list of an issuer of signed Open Badges 1.x: one object from the `uid` or id of each
 * assertion to the reason, which is an empty text where none is given.
 *
 * @see OB 1.1 #revocation-list
 * @param revoked  Default none.
 * @throws {StatusError} `bad_argument` for a revocation without id or uid, or a uid that readers would
 *   take for something else, such as `error` or `@context`
 * @example
 * createOpenBadge1RevocationList([{ uid: 'abc-1', reason: 'Issued in error' }])
 * // { 'abc-1': 'Issued in error' }
 */
export function createOpenBadge1RevocationList(revoked: Iterable<Revocation> = []): JsonObject {
  return Object.fromEntries(Array.from(revoked, (each) => entryOf(namedRevocation(each))))
}

export const openBadge1ListKind: RevocationListKind = {
  matches: (list) =>
    !isVersion2(list) &&
    Object.entries(list).every(([name, reason]) => typeof reason === 'string' && !isReserved(name)),
  add: (list, revocation) =>
    Object.hasOwn(list, revocation.name)
      ? list
      : // Not a spread: a uid called __proto__ stays a member.
        Object.fromEntries([...Object.entries(list), entryOf(revocation)]),
}

function entryOf({ name, reason = '' }: NamedRevocation): [name: string, reason: string] {
  if (!isReserved(name)) return [name, reason]
  throw badArgument(
    `Expected the id or uid of an assertion, got ${JSON.stringify(name)}: with such a member, readers take a list of 1.x for something else.`,
  )
}

/** What makes an object another kind of list, or the answer of a server that has none. */
function isReserved(name: string): boolean {
  return isErrorMember(name) || otherMembers.has(name)
}

const otherMembers: ReadonlySet<string> = new Set([
  '@context',
  'revokedAssertions',
  'revokedCredential',
  'revokedCredentials',
])
