import type { JsonObject } from '@openboat/model'
import { oneEdTechListKind } from './create-one-edtech-revocation-list.ts'
import { openBadge1ListKind } from './create-open-badge-1-revocation-list.ts'
import { openBadge2ListKind } from './create-open-badge-2-revocation-list.ts'
import { namedRevocation, type Revocation } from './revocation.ts'
import type { RevocationListKind } from './revocation-list-kind.ts'
import { StatusError } from './status-error.ts'

/** Any object of texts is a list of 1.x, so that comes last. */
const kinds: readonly RevocationListKind[] = [
  openBadge2ListKind,
  oneEdTechListKind,
  openBadge1ListKind,
]

/**
 * The list with one more badge in it, which it names in its own way; the list itself if that is
 * revoked there already. The list given stays as it is.
 *
 * @see OB 2.0 #RevocationList; OB 1.1 #revocation-list; 1EdTech Verifiable Credentials Revocation List 1.0
 * @param list  A RevocationList of OB 2.0, a list of OB 1.x, or a 1EdTech revocation list.
 * @throws {StatusError} `malformed_list` if `list` is none of them; `bad_argument` as the function
 *   that creates such a list
 * @example const longer = addRevocation(list, { id: 'urn:uuid:1', reason: 'Issued in error' })
 */
export function addRevocation(list: JsonObject, revocation: Revocation): JsonObject {
  const kind = kinds.find((each) => each.matches(list))
  if (kind !== undefined) return kind.add(list, namedRevocation(revocation))
  throw new StatusError('malformed_list', {
    message:
      'Expected revokedAssertions (OB 2.0), an object from id to reason (OB 1.x) or revokedCredential (1EdTech).',
  })
}
