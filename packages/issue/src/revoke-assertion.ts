import { asList, OB_2, type JsonObject } from '@openboat/model'
import { addRevocation } from '@openboat/status/revocation-lists'
import { IssueError } from './issue-error.ts'
import { stated } from './stated.ts'

export interface RevocationReason {
  /** Public, and in plain words; nothing personal belongs in it. */
  readonly reason?: string
}

/**
 * What takes the place of a hosted OB 2.0 assertion that is revoked: serve it at the assertion's
 * URL with status 410.
 *
 * @see OB 2.0 Assertion: of a revoked one only `id` and `revoked` are required
 * @throws {IssueError} `bad_argument` if the assertion has no id
 * @example const body = revokeHostedAssertion(assertion, { reason: 'Issued to the wrong person' })
 */
export function revokeHostedAssertion(
  assertion: JsonObject,
  options: RevocationReason = {},
): JsonObject {
  return stated({
    '@context': OB_2,
    type: 'Assertion',
    id: idOf(assertion),
    revoked: true,
    revocationReason: options.reason,
  })
}

/**
 * The issuer's OB 2.0 revocation list with one more assertion in it; unchanged if it is there
 * already. The list given stays as it is.
 *
 * @see OB 2.0 RevocationList
 * @throws {IssueError} `bad_argument` if the assertion has no id; `wrong_list` if `list` is no
 *   RevocationList
 * @example const list = revokeSignedAssertion(assertion, published, { reason: 'Withdrawn' })
 */
export function revokeSignedAssertion(
  assertion: JsonObject,
  list: JsonObject,
  { reason }: RevocationReason = {},
): JsonObject {
  const id = idOf(assertion)
  if (!asList(list['type']).includes('RevocationList')) {
    throw new IssueError('wrong_list', { message: 'The list must be of type RevocationList.' })
  }
  return addRevocation(list, reason === undefined ? { id } : { id, reason })
}

function idOf(assertion: JsonObject): string {
  const { id } = assertion
  if (typeof id === 'string') return id
  throw new IssueError('bad_argument', { message: 'The assertion has no id to revoke it by.' })
}
