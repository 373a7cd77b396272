import { OpenBoatError } from '../openboat-error.ts'
import type { VerificationReport } from '../verify-options.ts'
import { contentDigest } from './content-digest.ts'
import type { Job, Outcome } from './job.ts'
import { tallyOf, tallyOfUnreadable } from './tally.ts'

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
    const json = JSON.stringify({ error: { code, message } })
    return { index, input, json, tally: tallyOfUnreadable({ code }) }
  }
  const { bundle, ...report } = await verify(subject)
  return {
    index,
    input,
    json: JSON.stringify(report),
    tally: tallyOf(report),
    ...(isRead(job, subject) ? { sha256: contentDigest(subject) } : {}),
    ...(bundle === undefined ? {} : { bundle }),
  }
}

/** Whether it is the content of a file or list, and not an address or a value. */
function isRead(
  { content }: Job,
  subject: Uint8Array | string | object,
): subject is Uint8Array | string {
  return subject instanceof Uint8Array || (content !== undefined && typeof subject === 'string')
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
