import type { JsonObject } from '@openboat/model'
import { findingsOf } from './finding.ts'
import { openInquiry, type Inquiry, type Judged } from './inquiry.ts'
import { makeReport } from './make-report.ts'
import type { VerifyOptions } from './options.ts'
import type { FetchedDocument } from './resolver.ts'

/**
 * Judges a credential that belongs to another: an endorsement, a status list, a member of a CLR. It
 * has a report of its own; the limits on levels and numbers make cycles end.
 */
export async function judgeNested(
  input: string | JsonObject,
  carrier: Inquiry,
  source?: FetchedDocument,
): Promise<Judged> {
  const inquiry = openInquiry(withoutRecipient(carrier.options), carrier.judge, carrier)
  const limit = exceededLimit(inquiry)
  if (limit === undefined) return carrier.judge(input, inquiry, source)
  const say = findingsOf('check.completed', 'OpenBoat')
  const message = `Not verified: more than ${inquiry.limits[limit]} (limits.${limit})`
  return { report: makeReport([say('unknown', message, { details: { code: limit } })], inquiry) }
}

/** The claimed recipient is the holder of the badge, not of what is attached to it. */
function withoutRecipient({ recipient: _, ...options }: VerifyOptions): VerifyOptions {
  return options
}

function exceededLimit(inquiry: Inquiry): 'maxNesting' | 'maxCredentials' | undefined {
  inquiry.spent.credentials += 1
  if (inquiry.level > inquiry.limits.maxNesting) return 'maxNesting'
  return inquiry.spent.credentials > inquiry.limits.maxCredentials ? 'maxCredentials' : undefined
}
