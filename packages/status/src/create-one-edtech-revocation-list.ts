import { asList, type JsonObject } from '@openboat/model'
import { badArgument, expectUrl } from './bad-argument.ts'
import {
  namedRevocation,
  withRevocation,
  type NamedRevocation,
  type RevokedId,
} from './revocation.ts'
import type { RevocationListKind } from './revocation-list-kind.ts'

export interface OneEdTechRevocationListOptions {
  /** The URL at which the list will be served. */
  readonly id: string
  /** Whose list it is: the id of the credentials' issuer. */
  readonly issuer: string
  /** Ids of credentials, alone or with a reason. @default none */
  readonly revoked?: Iterable<string | RevokedId>
}

/**
 * A list of revoked credentials by id, without proof: it counts for as much as the server it comes
 * from. 1EdTech deprecated it in favour of Bitstring Status List; verifiers of 2022 to 2025 know it.
 *
 * @see 1EdTech Verifiable Credentials Revocation List 1.0
 * @throws {StatusError} `bad_argument` for an id or issuer that is no URL, or a revocation without id
 * @example
 * const list = createOneEdTechRevocationList({
 *   id: 'https://example.edu/revoked',
 *   issuer: 'https://example.edu/issuer',
 *   revoked: [{ id: 'urn:uuid:1', reason: 'Issued in error' }],
 * })
 */
export function createOneEdTechRevocationList(options: OneEdTechRevocationListOptions): JsonObject {
  const { id, issuer, revoked = [] } = options
  expectUrl('id', id)
  expectUrl('issuer', issuer)
  return {
    id,
    issuer,
    revokedCredential: Array.from(revoked, (each) => entryOf(namedRevocation(each))),
  }
}

/**
 * The `credentialStatus` of a credential that such a list would name. The credential needs the context
 * `https://purl.imsglobal.org/spec/ob/v3p0/extensions.json` as well, and an id.
 *
 * @see 1EdTech Verifiable Credentials Revocation List 1.0
 * @param list  The `id` of the list, which is its URL.
 * @throws {StatusError} `bad_argument` when that is no URL
 * @example
 * oneEdTechStatusEntry('https://example.edu/revoked')
 * // { id: 'https://example.edu/revoked', type: '1EdTechRevocationList' }
 */
export function oneEdTechStatusEntry(list: string): JsonObject {
  expectUrl('list', list)
  return { id: list, type: '1EdTechRevocationList' }
}

export const oneEdTechListKind: RevocationListKind = {
  matches: (list) => memberOf(list) !== undefined,
  add: (list, revocation) => {
    const member = memberOf(list) ?? 'revokedCredential'
    const entries = asList(list[member])
    const changed = withRevocation(entries, revocation, entryOf(revocation))
    return changed === entries ? list : { ...list, [member]: [...changed] }
  },
}

/** Others spell it in the plural, as the prose of the specification does. */
function memberOf(list: JsonObject): 'revokedCredential' | 'revokedCredentials' | undefined {
  if (list['revokedCredential'] !== undefined) return 'revokedCredential'
  return list['revokedCredentials'] === undefined ? undefined : 'revokedCredentials'
}

function entryOf({ member, name, reason }: NamedRevocation): JsonObject {
  if (member === 'uid') {
    throw badArgument(`Expected the id of a credential, got the uid ${JSON.stringify(name)}.`)
  }
  return {
    id: name,
    revoked: true,
    ...(reason === undefined ? {} : { revocationReason: reason }),
  }
}
