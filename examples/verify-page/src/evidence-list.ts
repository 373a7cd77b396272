import type { Badge } from 'openboat'
import { webLink } from './badge-text.ts'
import { h } from './element.ts'
import type { Words } from './page-words.ts'

/** What the issuer saw. Links are offered and never opened by the page. */
export function evidenceList({ evidence }: Badge, t: Words): HTMLElement | false {
  if (evidence.length === 0) return false
  const items = evidence.map(({ id, name, description, narrative }) =>
    h(
      'li',
      {},
      id === undefined
        ? h('strong', {}, name ?? t.report.evidence)
        : webLink(id, name === undefined ? id : name),
      description !== undefined && h('p', { class: 'text' }, description),
      narrative !== undefined && h('p', { class: 'text' }, narrative),
    ),
  )
  return h(
    'div',
    { class: 'part' },
    h('h3', {}, t.report.evidence),
    h('ul', { class: 'evidence' }, ...items),
    h('p', { class: 'hint' }, t.report.evidenceNote),
  )
}
