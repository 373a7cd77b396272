import type { VerificationReport } from 'openboat'
import { badgeName } from './badge-text.ts'
import { h } from './element.ts'
import { issuerOf } from './issuer.ts'
import { reasons } from './reasons.ts'
import { verdictChip } from './verdict-chip.ts'
import type { Words } from './page-words.ts'

/** The badges inside a record, a presentation, or a picture with several. */
export function containedList({ contained }: VerificationReport, t: Words): HTMLElement | false {
  if (contained.length === 0) return false
  const items = contained.map((report) => {
    const { badge } = report
    const name = badge === undefined ? undefined : badgeName(badge, t)?.text
    return h(
      'li',
      {},
      verdictChip(report, t),
      h('h3', {}, name ?? t.report.unnamed),
      badge !== undefined && h('p', { class: 'by' }, ...issuerOf(report, badge, t)),
      reasons(report, t),
      containedList(report, t),
    )
  })
  return h(
    'section',
    { class: 'card contained' },
    h('h2', {}, t.report.contained),
    h('ul', {}, ...items),
  )
}
