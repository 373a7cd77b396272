import { findingsOf, type Finding } from './finding.ts'
import type { Inquiry } from './inquiry.ts'
import type { Check, Subject } from './subject.ts'

const completed = findingsOf('check.completed', 'OpenBoat')

/** Runs the checks in order and appends what they find. */
export async function runChecks(
  checks: readonly Check[],
  subject: Subject,
  inquiry: Inquiry,
): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const check of checks) findings.push(...(await runCheck(check, subject, inquiry)))
  return findings
}

/** A check that breaks down has found nothing out: that is `unknown`, and never a way to pass. */
async function runCheck(
  check: Check,
  subject: Subject,
  inquiry: Inquiry,
): Promise<readonly Finding[]> {
  try {
    // Much of the work asks nobody who would notice an abort.
    inquiry.options.signal?.throwIfAborted()
    return await check(subject, inquiry)
  } catch (error) {
    inquiry.options.signal?.throwIfAborted()
    const reason = error instanceof Error ? error.message : String(error)
    return [
      // Without the function's name: a bundler would make it another one on every runtime.
      completed('unknown', `A check broke down: ${reason}`, { details: { code: 'broke_down' } }),
    ]
  }
}
