import type { Finding } from '@openboat/verify'
import { OpenBoatError } from '../openboat-error.ts'
import type { VerificationReport } from '../verify.ts'
import type { Job, Outcome, Tally } from './job.ts'

export interface Judge {
  /** Rejects with an OpenBoatError. */
  readonly read: (path: string) => Promise<Uint8Array>
  readonly verify: (input: Uint8Array | string | object) => Promise<VerificationReport>
}

/** Reads and verifies one input. What cannot be opened is an outcome; a bug or an abort rejects. */
export async function judgeJob(job: Job, { read, verify }: Judge): Promise<Outcome> {
  const { index, input } = job
  const subject = await contentOf(job, read)
  if (subject instanceof OpenBoatError) {
    const { code, message } = subject
    const tally = { verdict: 'unreadable', reason: code, issuer: '', version: '' } as const
    return { index, input, json: JSON.stringify({ error: { code, message } }), tally }
  }
  const { bundle, ...report } = await verify(subject)
  const outcome = { index, input, json: JSON.stringify(report), tally: tallyOf(report) }
  return bundle === undefined ? outcome : { ...outcome, bundle }
}

async function contentOf(
  { input, content }: Job,
  read: Judge['read'],
): Promise<Uint8Array | string | object> {
  if (content !== undefined) return content
  if (/^https?:\/\//i.test(input)) return input
  try {
    return await read(input)
  } catch (error) {
    if (error instanceof OpenBoatError) return error
    throw error
  }
}

function tallyOf({ verdict, findings, badge }: VerificationReport): Tally {
  const against = { verified: undefined, rejected: 'failed', undetermined: 'unknown' }[verdict]
  const reason = findings.find(({ outcome }) => outcome === against)
  return {
    verdict,
    reason: reason === undefined ? '' : nameOf(reason),
    issuer: badge?.issuer.id ?? '',
    version: badge?.version ?? '',
  }
}

function nameOf({ check, details }: Finding): string {
  const code = details?.['code']
  return typeof code === 'string' ? `${check} ${code}` : check
}
