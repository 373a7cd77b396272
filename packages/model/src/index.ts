// What a badge is.
export type { Credential, Kind, Version } from './credential.ts'
export {
  parseCredential,
  type ParseIssue,
  type ParseLimits,
  type ParseResult,
} from './parse-credential.ts'
export { parseCompactJws } from './parse-compact-jws.ts'
export type { CompactJws } from './compact-jws.ts'

// Whether it conforms.
export { checkCredential, type CheckOptions } from './check-credential.ts'
export type { DataModelCheck } from './data-model-check.ts'
export type { Finding, Outcome } from './finding.ts'

// The neutral view.
export { toBadge, type LinkedDocuments } from './to-badge.ts'
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
  Text,
} from './badge.ts'

// Schemas whose inferred types carry the same names.
export { OpenBadgeCredential, EndorsementCredential, Achievement, Profile } from './open-badge-3.ts'
export { Assertion, BadgeClass, Issuer, RevocationList, Endorsement } from './open-badge-2.ts'
export { upgradeAssertion } from './upgrade-assertion.ts'

// Values that several packages need.
export { parseInstant, type Instant } from './instant.ts'
export { hashIdentity, identityMatches } from './identity-hash.ts'
export { formatMultikey, parseMultikey, type Multikey } from './multikey.ts'
export type { PrivateJwk, PublicJwk } from './jwk.ts'
export { asList, isJsonObject, stringsOf, type JsonObject, type JsonValue } from './json.ts'
export { canonicalizeJson } from './canonical-json.ts'
export { isAbsoluteIri } from './iri.ts'
export { pointer } from './json-pointer.ts'
export { VC_1, VC_2, OB_2, OB_3, CLR_2 } from './context-urls.ts'
