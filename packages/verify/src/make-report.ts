import type { Badge } from '@openboat/model'
import type { Finding } from './finding.ts'
import { documentsOf, type Inquiry } from './inquiry.ts'
import type { VerificationReport } from './report.ts'
import { verdictOf } from './verdict.ts'
import { withoutPrivateKeys } from './without-private-keys.ts'

interface Parts {
  readonly badge?: Badge
  readonly endorsements?: readonly VerificationReport[]
  readonly contained?: readonly VerificationReport[]
}

/** Closes an inquiry: the verdict is computed here from the findings, and nowhere else. */
export function makeReport(
  findings: readonly Finding[],
  inquiry: Inquiry,
  parts: Parts = {},
): VerificationReport {
  return {
    verdict: verdictOf(findings),
    findings: withoutPrivateKeys(findings),
    ...(parts.badge === undefined ? {} : { badge: parts.badge }),
    endorsements: parts.endorsements ?? [],
    contained: parts.contained ?? [],
    documents: documentsOf(inquiry),
    at: inquiry.options.at.toISOString(),
  }
}
