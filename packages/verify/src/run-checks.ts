import { findingsOf, type Finding } from './finding.ts'
import type { Inquiry } from './inquiry.ts'
import type { Check, Subject } from './subject.ts'

const completed = findingsOf('check.completed', 'OpenBoat')

/**
 * Runs the checks in order and appends what they find. A check that breaks down has found nothing
 * out: that is `unknown`, and never a way to pass.
 */
export async function runChecks(
  checks: readonly Check[],
  subject: Subject,
  inquiry: Inquiry,
): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const check of checks) {
    try {
      // Much of the work asks nobody who would notice an abort.
      inquiry.options.signal?.throwIfAborted()
      const found = check(subject, inquiry)
      // Most checks answer at once: to wait for these would take longer than some of them do.
      findings.push(...(found instanceof Promise ? await found : found))
    } catch (error) {
      inquiry.options.signal?.throwIfAborted()
      findings.push(brokenDown(error))
    }
  }
  return findings
}

function brokenDown(error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error)
  // Without the function's name: a bundler would make it another one on every runtime.
  return completed('unknown', `A check broke down: ${reason}`, { details: { code: 'broke_down' } })
}
