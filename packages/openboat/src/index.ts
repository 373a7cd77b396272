// What a badge is worth.
export { verify } from './verify.ts'
export type { VerificationReport, VerifyOptions } from './verify-options.ts'
export { check, type CheckOptions, type CheckReport } from './check.ts'
export { createCheckedLists, explain, parseTrustPolicy, supersedes } from '@openboat/verify'
export { toProblemDetails } from '@openboat/verify'
export type { CheckedLists, KnownIssuer, ProblemDetails, TrustPolicy } from '@openboat/verify'
export type { CheckId, Finding, Limits, Resolver, Verdict } from '@openboat/verify'
export { bestLocalizedText, bestText, explainIssue } from '@openboat/model'
export type { Badge, JsonObject, Outcome } from '@openboat/model'
export { explainQuality, qualityRules } from '@openboat/model/quality'
export type { QualityOptions, QualityRule } from '@openboat/model/quality'
export { parseBundle, type Bundle } from '@openboat/resolve/bundle'
export type { DidResolution, DidResolver } from '@openboat/resolve'

// Making badges.
export {
  issue,
  type IssueAssertionOptions,
  type IssueHostedOptions,
  type IssueOptions,
} from './issue.ts'
export { endorse } from './endorse.ts'
export { createStatusList, revoke } from './revoke.ts'
export { statusEntry } from '@openboat/status/entry'
export type { BadgeDraft, EndorsementDraft, ShortBadgeDraft } from '@openboat/issue'
export type { IssuedAssertion, IssuedCredential, StatusListDraft } from '@openboat/issue'

// From one version to another.
export { downgrade, upgrade, upgradeDocument } from './upgrade.ts'
export type { Conversion, DowngradeOptions, Loss } from '@openboat/model'
export type { UnsignedCredential, UpgradeOptions } from '@openboat/model'

// Badges in pictures and certificates.
export { bake, type BakeOptions } from './bake.ts'
export { unbake, type Unbaked, type UnbakedItem } from './unbake.ts'

// Keys.
export { createSigner, didKeyOf, generateKey, publicKeyOf } from '@openboat/proof/signing-keys'
export type { KeyType, Signer } from '@openboat/proof/signing-keys'
export type { PrivateJwk, PublicJwk } from '@openboat/model'
export type { SigningKey, SigningOptions } from './signing-options.ts'

// Errors: branch on their `code`.
export { OpenBoatError, type OpenBoatErrorCode } from './openboat-error.ts'
export { BakeryError, type BakeryErrorCode } from '@openboat/bakery/error'
export { IssueError, type IssueErrorCode } from '@openboat/issue/error'
export { ModelError, type ModelErrorCode } from '@openboat/model'
export { PictureError, type PictureErrorCode } from '@openboat/picture/error'
export { ProofError, type ProofErrorCode } from '@openboat/proof/signing-keys'
export { ResolveError, type ResolveErrorCode } from '@openboat/resolve/error'
export { StatusError, type StatusErrorCode } from '@openboat/status/error'
export { VerifyError, type VerifyErrorCode } from '@openboat/verify'
