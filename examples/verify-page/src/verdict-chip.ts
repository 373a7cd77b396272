import type { VerificationReport } from 'openboat'
import { h } from './element.ts'
import { icon } from './icons.ts'
import type { Words } from './page-words.ts'

const icons = { verified: 'check', rejected: 'cross', undetermined: 'question' } as const

/** The verdict about something inside, small. */
export function verdictChip({ verdict }: VerificationReport, t: Words): HTMLElement {
  return h(
    'span',
    { class: `chip ${verdict}` },
    icon(icons[verdict]),
    t.report.verdicts[verdict].name,
  )
}
