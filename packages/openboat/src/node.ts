// The main entry for Node: the same, with a disk, and with a network that is guarded after name
// resolution too.
export { verify } from './verify-guarded.ts'
export {
  verifyMany,
  type VerifyManyInput,
  type VerifyManyOptions,
  type VerifyManyResult,
} from './batch/verify-many.ts'
export { diskStore, type DiskStoreOptions } from './disk-store.ts'
export type { CacheStore, KeptDocument } from '@openboat/resolve'
export { readBadge } from './read-badge.ts'
export { guardedFetch, type GuardedFetchOptions, type Lookup } from './guarded-fetch.ts'

export { bestText, check, explain, type CheckReport } from './index.ts'
export { createCheckedLists, parseTrustPolicy, supersedes, toProblemDetails } from './index.ts'
export type { CheckedLists, KnownIssuer, ProblemDetails, TrustPolicy } from './index.ts'
export type { CheckId, Finding, Limits, Outcome, Resolver, Verdict } from './index.ts'
export type { VerificationReport, VerifyOptions } from './index.ts'
export { parseBundle, type Badge, type Bundle, type JsonObject } from './index.ts'
export type { DidResolution, DidResolver } from './index.ts'

export { createStatusList, endorse, issue, revoke, statusEntry } from './index.ts'
export type { IssueAssertionOptions, IssueHostedOptions, IssueOptions } from './index.ts'
export type { BadgeDraft, EndorsementDraft, ShortBadgeDraft, StatusListDraft } from './index.ts'
export type { IssuedAssertion, IssuedCredential } from './index.ts'

export { downgrade, upgrade } from './index.ts'
export type { Conversion, DowngradeOptions, Loss } from './index.ts'
export type { UnsignedCredential, UpgradeOptions } from './index.ts'

export { bake, unbake, type BakeOptions, type Unbaked, type UnbakedItem } from './index.ts'
export { picture, type PictureOptions } from './picture.ts'
export { certificate, type CertificateOptions } from './certificate.ts'
export { openPictureKit, type PictureKit } from './picture-kit.ts'
export type { BadgeDesign } from '@openboat/picture'

export { createSigner, didKeyOf, generateKey, publicKeyOf } from './index.ts'
export type { KeyType, PrivateJwk, PublicJwk, Signer } from './index.ts'
export type { SigningKey, SigningOptions } from './index.ts'

export { BakeryError, IssueError, ModelError, OpenBoatError, ProofError } from './index.ts'
export { PictureError, ResolveError, StatusError, VerifyError } from './index.ts'
export type { PictureErrorCode } from './index.ts'
export type { BakeryErrorCode, IssueErrorCode, ModelErrorCode, OpenBoatErrorCode } from './index.ts'
export type { ProofErrorCode, ResolveErrorCode, StatusErrorCode, VerifyErrorCode } from './index.ts'

// What an account in Open Badge Factory has issued; the client is in `@openboat/obf`.
export { verifyIssued } from './obf/verify-issued.ts'
export type { VerifiedAssertion, VerifyIssuedOptions } from './obf/verify-issued.ts'
export { exportAccount, type ExportCount, type ExportOptions } from './obf/export-account.ts'
