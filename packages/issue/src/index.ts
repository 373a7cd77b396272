// Open Badges 3.0: drafts to signed credentials.
export { issueBadge } from './issue-badge.ts'
export { issueEndorsement, type EndorsementDraft } from './issue-endorsement.ts'
export type { BadgeDraft, CredentialDraft, ShortBadgeDraft } from './badge-draft.ts'
export type { CredentialFormat, IssueOptions, JwtType } from './issue-options.ts'
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

// An issuer with a memory: achievements, badges, status lists, keys (stores: `@openboat/issue/stores/*`).
export { createIssuer } from './issuer/create-issuer.ts'
export type {
  Endorsement,
  Issuer,
  IssuerOptions,
  IssuerProfile,
  Renewal,
  SelfMadeBadge,
  StatusChange,
} from './issuer/issuer.ts'
export { createIssuerUrls } from './issuer/create-issuer-urls.ts'
export type { IssuerRoute, IssuerUrls } from './issuer/issuer-urls.ts'
export type { AchievementDefinition, AchievementRef, PictureContent } from './issuer/achievement.ts'
export type { AchievementVersion, Achievement } from './issuer/achievement.ts'
export type { Award, BadgeForm, IssuedBadge, IssueOutcome } from './issuer/award.ts'
export type { BadgeRequest, RequestDraft, RequestState } from './issuer/badge-request.ts'
export type { ClaimAnswer, ClaimProblem, NewClaim } from './issuer/claim.ts'
export type { IssuerEvent } from './issuer/issuer-event.ts'
export type { IssuerKeyRecord, KeyRotation } from './issuer/issuer-key-record.ts'
export type { PublishedList, StatusOptions } from './issuer/status-lists.ts'
export type { Store, StoreTransaction, StoredRecord } from './stores/store.ts'

// The id of an issuer that is an RSA key: its did:key has no use, see `didKeyOf` for the others.
export { didJwkOf } from '@openboat/proof/jose'

// What can go wrong.
export { IssueError, type DraftFault, type IssueErrorCode } from './issue-error.ts'
