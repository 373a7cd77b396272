import type { EndorsementDraft, IssuedCredential } from '@openboat/issue'
import type { IssueOptions } from './issue.ts'
import { withSigner } from './signing-options.ts'

/**
 * A signed Open Badges 3.0 endorsement: of a badge, an achievement or an organisation, by its id.
 *
 * @see OB 3.0 #endorsementcredential
 * @throws {IssueError} as `issue`
 * @example
 * const draft = { target: badge.id, comment: 'We hire for it.', issuer: { name: 'Shipyard' } }
 * const { credential } = await endorse(draft, { key })
 */
export async function endorse(
  draft: EndorsementDraft,
  options: IssueOptions,
): Promise<IssuedCredential> {
  const { issueEndorsement } = await import('./issuing.ts')
  return await issueEndorsement(draft, withSigner(options))
}
