import type { CheckId } from './check-id.ts'
import type { Finding } from './finding.ts'

export type Verdict = 'verified' | 'rejected' | 'undetermined'

/** The checks whose `passed` says who made the credential: a good proof, or a hosted original. */
const provesOrigin: ReadonlySet<CheckId> = new Set(['proof.satisfied', 'hosted.fetched'])

/**
 * The one place where findings become a verdict: one `failed` rejects; else one `unknown`, or no
 * proof of origin, leaves it undetermined. Warnings and skipped checks never change it.
 */
export function verdictOf(findings: readonly Finding[]): Verdict {
  if (findings.some((finding) => finding.outcome === 'failed')) return 'rejected'
  if (findings.some((finding) => finding.outcome === 'unknown')) return 'undetermined'
  const proven = findings.some(
    (finding) => finding.outcome === 'passed' && provesOrigin.has(finding.check),
  )
  return proven ? 'verified' : 'undetermined'
}
