// What a badge is.
export type { Credential, Kind, Version } from './credential.ts'
export { parseCredential, type ParseLimits, type ParseResult } from './parse-credential.ts'
export { parseIssueCodes, type ParseIssue, type ParseIssueCode } from './parse-issue.ts'
export { explainIssue, type ExplainableIssue } from './explain-issue.ts'
export type { IssueExplanation } from './issue-explanation.ts'
export { parseTypedCredential, type SchemaIssue } from './parse-typed-credential.ts'
export type { TypedParseResult } from './parse-typed-credential.ts'
export type { TypedCredential } from './typed-credential.ts'
export { parseCompactJws } from './parse-compact-jws.ts'
export type { CompactJws } from './compact-jws.ts'

// Whether it conforms.
export { checkCredential, type CheckOptions } from './check-credential.ts'
export { dataModelCodes, type DataModelCheck, type DataModelCode } from './data-model-check.ts'
export type { Finding, Outcome } from './finding.ts'

// The neutral view.
export { toBadge } from './to-badge.ts'
export type { LinkedDocuments } from './badge-from-open-badge-2.ts'
export type {
  AchievementView,
  AlignmentView,
  Badge,
  EvidenceView,
  Period,
  Picture,
  ProfileView,
  Recipient,
  RecipientIdentifier,
  ResultView,
  Text,
  TranslationLink,
} from './badge.ts'
export { bestLocalizedText, bestText, type LocalizedText } from './best-text.ts'
export { alignmentFrameworks, frameworkOf } from './alignment-framework.ts'
export type { AlignmentFramework, AlignmentFrameworkFacts } from './alignment-framework.ts'

// From one version to another.
export { upgrade, type UpgradeOptions } from './upgrade.ts'
export { upgradeDocument, type UpgradeDocumentOptions } from './upgrade-document.ts'
export { downgrade, type DowngradeOptions } from './downgrade.ts'
export type { Conversion, ConversionOptions, Loss, UnsignedCredential } from './conversion.ts'
export { openBadge2Form } from './open-badge-2-form.ts'
export { upgradeAssertion, type UpgradeSource } from './upgrade-assertion.ts'

// Values that several packages need.
export { compareInstants, parseInstant, type Instant, type InstantForm } from './instant.ts'
export { hashIdentity, identityMatches } from './identity-hash.ts'
export type { ClaimedIdentity, IdentityHashAlgorithm } from './identity-hash.ts'
export { formatMultikey, parseMultikey, type Multikey } from './multikey.ts'
export { holdsPrivateKey, type PrivateJwk, type PublicJwk } from './jwk.ts'
export { asList, isJsonObject, stringsOf, type JsonObject, type JsonValue } from './json.ts'
export { canonicalizeJson } from './canonical-json.ts'
export { isAbsoluteIri, isHttpIri } from './iri.ts'
export { pointer } from './json-pointer.ts'
export { nearestName } from './nearest-name.ts'
export { whatCame } from './what-came.ts'
export { CLR_2, contextFamilyOf, OB_1, OB_2, OB_3, VC_1, VC_2 } from './context-urls.ts'
export type { ContextFamily } from './context-urls.ts'
export { ModelError, type ModelErrorCode } from './model-error.ts'
