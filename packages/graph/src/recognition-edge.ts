export const edgeKinds = [
  'endorses',
  'supports',
  'issues',
  'awards',
  'of',
  'holds',
  'alignsTo',
  'locatedIn',
  'memberOf',
  'requires',
] as const

/**
 * What one node says of another, read from left to right: an endorser `endorses` anything, an
 * endorsement `supports` what it is about, an issuer `issues` an achievement and `awards` an assertion,
 * an assertion is `of` an achievement, a person `holds` it, an achievement `alignsTo` a skill, anything
 * is `locatedIn` a place, a person or organisation is `memberOf` a community, and a pathway `requires`
 * achievements.
 */
export type EdgeKind = (typeof edgeKinds)[number]

export const unverifiedReasons = [
  'no-proof',
  'rejected',
  'undetermined',
  'subject-mismatch',
  'platform-only',
] as const

/**
 * Why an edge is kept and listed, but never scored: the credential has no proof and no hosted original; a
 * check failed, such as a bad signature or a wrong issuer (`rejected`); a check could not be made, because a
 * key or a status list did not answer (`undetermined`); it endorses something else than what it was attached
 * to; a platform reports it without evidence that others can check.
 */
export type UnverifiedReason = (typeof unverifiedReasons)[number]

export interface RecognitionEdge {
  /** The statement's own id, such as the endorsement credential's. One id is one statement. */
  readonly id: string
  readonly kind: EdgeKind
  readonly from: string
  readonly to: string
  /** How much it counts, above 0 to 1. @default 1 */
  readonly weight?: number
  /** ISO 8601 with a zone. @default always */
  readonly validFrom?: string
  /** Exclusive. @default for ever */
  readonly validUntil?: string
  /** Since when it is withdrawn. @default not */
  readonly revokedAt?: string
  /** `true`, or why it is not. Only verified edges are ever scored. */
  readonly verified: true | UnverifiedReason
  /** Ids of the people and communities who may see it. @default everybody */
  readonly visibleTo?: readonly string[]
  /** Where it comes from, for whoever wants to look it up. */
  readonly provenance?: Provenance
}

export interface Provenance {
  /** A URL or the name of the file or system. */
  readonly source: string
  /** Hex SHA-256 of the credential that says so. */
  readonly sha256?: string
  /** ISO 8601: when it was verified. */
  readonly verifiedAt?: string
}
