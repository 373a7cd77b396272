import type { IssuedCredential, StatusListDraft } from '@openboat/issue'
import type { JsonObject } from '@openboat/model'
import type { IssueOptions } from './issue.ts'
import { withSigner } from './signing-options.ts'

/**
 * A new, signed status list in which nothing is revoked. Serve it at its id, and give each badge a
 * place of its own in it with `statusEntry`.
 *
 * @see Bitstring Status List 1.0 #bitstringstatuslistcredential
 * @throws {IssueError} as `issue`
 * @example
 * const id = 'https://school.example/status/1'
 * const list = await createStatusList({ id, purpose: 'revocation' }, { key })
 */
export async function createStatusList(
  draft: StatusListDraft,
  options: IssueOptions,
): Promise<IssuedCredential> {
  const { createSignedStatusList } = await import('./issuing.ts')
  return await createSignedStatusList(draft, withSigner(options))
}

/**
 * The status list with the badge revoked, signed anew: serve it in the place of the old one.
 *
 * @see Bitstring Status List 1.0 #bitstringstatuslistentry
 * @throws {IssueError} `wrong_list` if the badge has no place in this list; and as `issue`
 * @example
 * const { text } = await revoke(credential, list, { key })
 */
export async function revoke(
  credential: JsonObject | string,
  list: JsonObject | string,
  options: IssueOptions,
): Promise<IssuedCredential> {
  const { revokeInList } = await import('./issuing.ts')
  return await revokeInList(credential, list, withSigner(options))
}
