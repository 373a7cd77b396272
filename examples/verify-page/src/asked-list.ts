import { h } from './element.ts'
import { consulted } from './unanswered.ts'
import type { Answer } from './answer.ts'
import type { Words } from './page-words.ts'

/** What left the device: each address that was asked for, and how that went. */
export function askedList({ report, offline }: Answer, t: Words): HTMLElement {
  const documents = consulted(report)
  const silent = documents.every(({ from }) => from !== 'network') || offline
  const items = documents.map(({ url, status, from }) => {
    const answer = status === 0 ? t.report.noAnswer : t.report.answered(status)
    const told = from === 'bundle' ? t.report.fromExample : offline ? t.report.notAsked : answer
    return h('li', {}, h('code', {}, url), h('span', {}, told))
  })
  return h(
    'section',
    { class: 'card asked' },
    h('h2', {}, t.report.asked),
    h('p', { class: 'hint' }, silent ? t.report.askedNobody : t.report.askedNote),
    items.length > 0 && h('ul', {}, ...items),
  )
}
