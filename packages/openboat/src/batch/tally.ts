import type { Finding, VerificationReport } from '@openboat/verify'
import type { Tally, Unreadable } from './job.ts'

export function tallyOf({
  verdict,
  findings,
  badge,
}: Pick<VerificationReport, 'verdict' | 'findings' | 'badge'>): Tally {
  const against = { verified: undefined, rejected: 'failed', undetermined: 'unknown' }[verdict]
  const reason = findings.find(({ outcome }) => outcome === against)
  return {
    verdict,
    reason: reason === undefined ? '' : nameOf(reason),
    issuer: badge?.issuer.id ?? '',
    version: badge?.version ?? '',
  }
}

export function tallyOfUnreadable({ code }: Pick<Unreadable, 'code'>): Tally {
  return { verdict: 'unreadable', reason: code, issuer: '', version: '' }
}

function nameOf({ check, details }: Finding): string {
  const code = details?.['code']
  return typeof code === 'string' ? `${check} ${code}` : check
}
