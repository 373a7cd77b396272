// Open Badges 3.0: drafts to signed credentials.
export { issueBadge } from './issue-badge.ts'
export { issueEndorsement, type EndorsementDraft } from './issue-endorsement.ts'
export type { BadgeDraft, CredentialDraft, ShortBadgeDraft } from './badge-draft.ts'
export type { CredentialFormat, IssueOptions } from './issue-options.ts'
export type { IssuedCredential } from './secure-credential.ts'
export { parseBadgeDraft } from './parse-badge-draft.ts'

// Status lists.
export { createSignedStatusList, type StatusListDraft } from './create-signed-status-list.ts'
export { reinstate, revoke, suspend } from './change-status.ts'

// Open Badges 2.0: signed and hosted assertions.
export {
  issueAssertion,
  type AssertionOptions,
  type HostedDocument,
  type IssuedAssertion,
} from './issue-assertion.ts'
export type { AssertionForm, AssertionUrls } from './locate-assertion.ts'
export {
  revokeHostedAssertion,
  revokeSignedAssertion,
  type RevocationReason,
} from './revoke-assertion.ts'

// The id of an issuer that is an RSA key: its did:key has no use, see `didKeyOf` for the others.
export { didJwkOf } from '@openboat/proof/jose'

// What can go wrong.
export { IssueError, type DraftFault, type IssueErrorCode } from './issue-error.ts'
