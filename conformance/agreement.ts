import { verify, type VerificationReport } from 'openboat'
import { bundleOf, inputOf, type Case } from './third-party-cases.ts'

export interface Agreement {
  readonly agrees: boolean
  readonly report: VerificationReport
}

/**
 * Verifies a case from its recorded documents alone. `valid` and `warning` must come out verified (or
 * undetermined, if all that is unknown is a status list that the case itself calls unavailable);
 * `invalid` must not.
 */
export async function judgeCase(item: Case): Promise<Agreement> {
  const report = await verify(inputOf(item), { at: new Date(item.at), replay: bundleOf(item) })
  const accepted = report.verdict === 'verified' || onlyStatusIsUnknown(report, item)
  return { report, agrees: item.expected === 'invalid' ? report.verdict !== 'verified' : accepted }
}

function onlyStatusIsUnknown(report: VerificationReport, { unavailable = [] }: Case): boolean {
  if (report.verdict !== 'undetermined') return false
  const unknown = report.findings.filter(({ outcome }) => outcome === 'unknown')
  return (
    unknown.length > 0 &&
    unknown.every(({ details }) => unavailable.some((url) => url === details?.['list']))
  )
}

/** The findings that decided, for people. */
export function decisive({ findings }: VerificationReport): string {
  return findings
    .filter(({ outcome }) => outcome === 'failed' || outcome === 'unknown')
    .map(({ check, outcome, message, path }) => `${outcome} ${check} ${path ?? ''} ${message}`)
    .join('\n    ')
}
