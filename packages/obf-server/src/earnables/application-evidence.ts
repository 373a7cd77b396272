import type { Award } from '@openboat/issue'
import type { ApplicationRecord } from '../ledger/records.ts'

/** What an applicant wrote, as evidence of the badge, if they wanted it so. */
export function evidenceOf(application: ApplicationRecord | undefined): Award['evidence'] {
  if (application?.attachesEvidence !== true || application.answers.length === 0) return undefined
  return application.answers.map(({ label, text }) => ({ name: label, narrative: text }))
}
