import type { VerificationReport } from 'openboat'
import { h } from './element.ts'
import { issuerOf } from './issuer.ts'
import { verdictChip } from './verdict-chip.ts'
import type { Words } from './page-words.ts'

/** Who confirms the badge, in their own words, and whether they really said so. */
export function endorsementList(
  { endorsements }: VerificationReport,
  t: Words,
): HTMLElement | false {
  if (endorsements.length === 0) return false
  const items = endorsements.map((endorsement) => {
    const { badge } = endorsement
    const comment = badge?.endorses?.comment
    return h(
      'li',
      {},
      verdictChip(endorsement, t),
      comment !== undefined && h('blockquote', { class: 'text' }, comment),
      badge !== undefined && h('p', { class: 'by' }, ...issuerOf(endorsement, badge, t)),
    )
  })
  return h(
    'section',
    { class: 'card endorsements' },
    h('h2', {}, t.report.endorsements),
    h('p', { class: 'hint' }, t.report.endorsementsNote),
    h('ul', {}, ...items),
  )
}
