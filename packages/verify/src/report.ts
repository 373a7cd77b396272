import type { Badge } from '@openboat/model'
import type { Finding } from './finding.ts'
import type { Verdict } from './verdict.ts'

export interface VerificationReport {
  readonly verdict: Verdict
  /** In the order of the specification's verification steps; nothing is ever taken back. */
  readonly findings: readonly Finding[]
  /** The neutral view of what was verified; for a hosted badge, of the hosted original. */
  readonly badge?: Badge
  /** Of embedded and linked endorsements; none of them changes this report's verdict. */
  readonly endorsements: readonly VerificationReport[]
  /** Of the credentials inside a CLR, a presentation, or an image that holds several. */
  readonly contained: readonly VerificationReport[]
  /** Every document that was looked at, ordered by URL. */
  readonly documents: readonly ConsultedDocument[]
  /** The moment verified for, ISO 8601 in UTC. */
  readonly at: string
}

export interface ConsultedDocument {
  readonly url: string
  /** Hex SHA-256 of the body, if anything answered; of the RFC 8785 form for a built-in context (`embedded`). */
  readonly sha256?: string
  /** HTTP status; 0 when nothing answered, 200 for a built-in context. */
  readonly status: number
  readonly from: 'network' | 'cache' | 'bundle' | 'embedded'
}
