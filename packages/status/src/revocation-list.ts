import { asList, isJsonObject, stringsOf, type JsonObject, type JsonValue } from '@openboat/model'
import { isRevoked } from './is-revoked.ts'

export type RevocationAnswer =
  | { readonly revoked: boolean; readonly reason?: string }
  | { readonly problem: 'malformed_list'; readonly message: string }

/**
 * What the revocation list of a signed Open Badges 1.x or 2.0 assertion says about it. Version 2.0
 * lists ids, or objects with `id` or `uid`, `revoked` (default true) and `revocationReason`; version
 * 1.x is one object from id or uid to reason.
 *
 * @see OB 2.0 #RevocationList; OB 1.1 #revocation-list
 * @example
 * readRevocationList({ 'urn:uuid:1': 'Issued in error' }, { id: 'urn:uuid:1' })
 * // { revoked: true, reason: 'Issued in error' }
 */
export function readRevocationList(
  list: JsonObject,
  assertion: { id?: string; uid?: string },
): RevocationAnswer {
  if (list['revokedAssertions'] !== undefined) return readObjects(list, assertion)
  if (isVersion2(list)) return malformed('the RevocationList has no revokedAssertions')
  return readMap(list, assertion)
}

export function isVersion2(list: JsonObject): boolean {
  return list['@context'] !== undefined || stringsOf(list['type']).includes('RevocationList')
}

type Names = { id?: string; uid?: string }

function readObjects(list: JsonObject, assertion: Names): RevocationAnswer {
  const own = asList(list['revokedAssertions']).filter((entry) => names(entry, assertion))
  if (own.some((entry) => isRevoked(entry) === undefined)) {
    return malformed('revoked is neither true nor false in the entry of this assertion')
  }
  const found = own.find((entry) => isRevoked(entry) === true)
  const reason = isJsonObject(found) ? found['revocationReason'] : undefined
  return {
    revoked: found !== undefined,
    ...(typeof reason === 'string' ? { reason } : {}),
  }
}

function names(entry: JsonValue, { id, uid }: Names): boolean {
  if (typeof entry === 'string') return entry === id || entry === uid
  if (!isJsonObject(entry)) return false
  return isSame(entry['id'], id) || isSame(entry['uid'], uid)
}

function isSame(listed: JsonValue | undefined, own: string | undefined): boolean {
  return own !== undefined && listed === own
}

function readMap(list: JsonObject, { id, uid }: Names): RevocationAnswer {
  if (Object.values(list).some((reason) => typeof reason !== 'string')) {
    return malformed('expected revokedAssertions (2.0), or an object from id to reason (1.x)')
  }
  const name = [id, uid].find((own) => own !== undefined && Object.hasOwn(list, own))
  const reason = name === undefined ? undefined : list[name]
  if (typeof reason !== 'string') {
    return isErrorMessage(list)
      ? malformed('this is an error message, no list')
      : { revoked: false }
  }
  return reason === '' ? { revoked: true } : { revoked: true, reason }
}

/**
 * Any object of texts reads as a list of 1.x that names nobody, and servers answer errors as such
 * objects. Ids of badges are not called like this.
 */
function isErrorMessage(list: JsonObject): boolean {
  return Object.keys(list).some(isErrorMember)
}

export function isErrorMember(name: string): boolean {
  return errorMembers.has(name.toLowerCase())
}

/** RFC 9457 section 3.1, and what common frameworks write. */
const errorMembers: ReadonlySet<string> = new Set([
  'type',
  'title',
  'status',
  'detail',
  'instance',
  'error',
  'errors',
  'error_description',
  'errorcode',
  'errormessage',
  'message',
  'msg',
  'code',
  'reason',
  'statuscode',
  'exception',
])

function malformed(message: string): RevocationAnswer {
  return { problem: 'malformed_list', message }
}
