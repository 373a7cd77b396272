// Any badge to a report.
export { verifyBadge } from './verify-badge.ts'
export { verdictOf, type Verdict } from './verdict.ts'
export type { ConsultedDocument, VerificationReport } from './report.ts'
export type { Finding } from './finding.ts'
export { checkIds, type CheckId } from './check-id.ts'
export {
  createCheckedLists,
  type CheckedList,
  type CheckedLists,
  type ListQuestion,
} from './checked-lists.ts'
export { supersedes } from './supersession.ts'
export type { Limits, VerifyOptions } from './options.ts'
export { defaultLimits } from './options.ts'
export { requireLimits } from './require-limits.ts'
export { requireOptionNames } from './require-options.ts'
export type { FileOpener, OpenedFile } from './file-opener.ts'
export { VerifyError, type VerifyErrorCode } from './verify-error.ts'

// Who counts as an issuer.
export { parseTrustPolicy, type KnownIssuer, type TrustPolicy } from './trust-policy.ts'

// A finding in plain words.
export { explain, type ExplanationLanguage } from './explain.ts'
export type { Explanation } from './explanation.ts'

// For servers.
export { toProblemDetails, type ProblemDetails } from './problem-details.ts'

// What it asks of the world.
export type {
  Allowance,
  DocumentRequest,
  FetchedDocument,
  IssuerKeysAnswer,
  KeyAnswer,
  KeyProblem,
  KeyRequest,
  Resolver,
} from './resolver.ts'
