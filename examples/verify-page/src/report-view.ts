import { badgeCard } from './badge-card.ts'
import { askedList } from './asked-list.ts'
import { checkList } from './check-list.ts'
import { button, h } from './element.ts'
import { endorsementList } from './endorsement-list.ts'
import { containedList } from './contained-list.ts'
import { badgeName } from './badge-text.ts'
import { pictureOf } from './badge-picture.ts'
import { reasons, remarks } from './reasons.ts'
import { unansweredAddresses } from './unanswered.ts'
import { goOn } from './go-on.ts'
import { verdictBanner } from './verdict-banner.ts'
import type { Answer } from './answer.ts'
import type { Words } from './page-words.ts'

/** A whole report; `heading` is where a reader starts, `title` its words. */
export interface ReportView {
  readonly element: HTMLElement
  readonly heading: HTMLElement
  readonly title: string
}

export function reportView(answer: Answer, t: Words, again: () => void): ReportView {
  const { report, offline } = answer
  const { element: banner, heading, title } = verdictBanner(report, t)
  const unanswered = offline ? [] : unansweredAddresses(report)
  const { badge } = report
  const element = h(
    'article',
    { class: `report ${report.verdict}` },
    ...notes(answer, t),
    banner,
    h(
      'div',
      { class: 'columns' },
      h(
        'div',
        { class: 'main-column' },
        reasons(report, t),
        unanswered.length > 0 && goOn(answer, unanswered, t),
        badge !== undefined && badgeCard(report, badge, pictureOf(answer, badge, t), t),
        endorsementList(report, t),
        containedList(report, t),
      ),
      h(
        'div',
        { class: 'side-column' },
        remarks(report, t),
        checkList(report, t),
        askedList(answer, t),
      ),
    ),
    actions(answer, t, again),
  )
  const name = badge === undefined ? undefined : badgeName(badge, t)?.text
  return { element, heading, title: name === undefined ? title : `${title} · ${name}` }
}

function notes({ example, note }: Answer, t: Words): HTMLElement[] {
  const said = [example ? t.exampleNote : undefined, note, navigator.onLine ? '' : t.offlineNow]
  return said.flatMap((text) =>
    text === undefined || text === '' ? [] : [h('p', { class: 'note' }, text)],
  )
}

function actions({ report }: Answer, t: Words, again: () => void): HTMLElement {
  return h(
    'div',
    { class: 'actions' },
    button(t.report.again, { class: 'primary' }, again),
    button(t.report.print, {}, () => window.print()),
    button(t.report.save, {}, () => save(JSON.stringify(report, null, 2))),
  )
}

function save(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  h('a', { href: url, download: 'openboat-report.json' }).click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
