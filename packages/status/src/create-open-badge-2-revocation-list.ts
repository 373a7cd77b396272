import { asList, isAbsoluteIri, isJsonObject, OB_2 } from '@openboat/model'
import type { JsonObject, JsonValue } from '@openboat/model'
import { badArgument, expectUrl } from './bad-argument.ts'
import {
  namedRevocation,
  withRevocation,
  type NamedRevocation,
  type Revocation,
} from './revocation.ts'
import type { RevocationListKind } from './revocation-list-kind.ts'
import { isVersion2 } from './revocation-list.ts'

export interface OpenBadge2RevocationListOptions {
  /** The URL at which the list will be served, and which the issuer's profile names. */
  readonly id: string
  /** Whose list it is: the URL of the profile, or the profile with an `id`. */
  readonly issuer: string | JsonObject
  /** @default none */
  readonly revoked?: Iterable<Revocation>
}

/**
 * The revocation list of an issuer of signed Open Badges 2.0. Each entry is written in the form in
 * which it is given: a bare id, or an object with `id` or `uid` and perhaps a `revocationReason`.
 *
 * @see OB 2.0 #RevocationList
 * @throws {StatusError} `bad_argument` for an id or issuer that is no URL, a bare id that is no IRI,
 *   or a revocation without id or uid
 * @example
 * const list = createOpenBadge2RevocationList({
 *   id: 'https://example.edu/revoked',
 *   issuer: 'https://example.edu/issuer',
 *   revoked: ['urn:uuid:1', { uid: 'abc-1', reason: 'Issued in error' }],
 * })
 */
export function createOpenBadge2RevocationList(
  options: OpenBadge2RevocationListOptions,
): JsonObject {
  const { id, issuer, revoked = [] } = options
  expectUrl('id', id)
  expectUrl('issuer', isJsonObject(issuer) ? issuer['id'] : issuer)
  const revokedAssertions = Array.from(revoked, (each) => entryOf(namedRevocation(each)))
  return { '@context': OB_2, type: 'RevocationList', id, issuer, revokedAssertions }
}

export const openBadge2ListKind: RevocationListKind = {
  matches: (list) => list['revokedAssertions'] !== undefined || isVersion2(list),
  add: (list, revocation) => {
    const entries = asList(list['revokedAssertions'])
    const changed = withRevocation(entries, revocation, entryOf(revocation))
    return changed === entries ? list : { ...list, revokedAssertions: [...changed] }
  },
}

function entryOf({ member, name, isBare, reason }: NamedRevocation): JsonValue {
  if (!isBare) {
    return { [member]: name, ...(reason === undefined ? {} : { revocationReason: reason }) }
  }
  if (isAbsoluteIri(name)) return name
  throw badArgument(
    `Expected an id that is an IRI, got ${JSON.stringify(name)}: write { uid: … } for the uid of an assertion of 1.x.`,
  )
}
