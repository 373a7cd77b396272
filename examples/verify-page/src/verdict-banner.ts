import type { VerificationReport } from 'openboat'
import { moment } from './dates.ts'
import { h } from './element.ts'
import { icon, type Icon } from './icons.ts'
import type { Words } from './page-words.ts'

const icons = { verified: 'check', rejected: 'cross', undetermined: 'question' } as const

export interface VerdictBanner {
  readonly element: HTMLElement
  readonly heading: HTMLElement
  readonly title: string
}

/** The verdict in a word and in a sentence: by colour, sign and text, so that one of them is enough. */
export function verdictBanner(report: VerificationReport, t: Words): VerdictBanner {
  const { verdict, at } = report
  const { name, sentence } = t.report.verdicts[holdsNothing(report) ? 'none' : verdict]
  const heading = h('h1', { tabindex: '-1' }, name)
  const sign: Icon = icons[verdict]
  const element = h(
    'header',
    { class: 'verdict' },
    h('span', { class: 'sign' }, icon(sign)),
    heading,
    h(
      'div',
      {},
      h('p', { class: 'sentence' }, sentence),
      h('p', { class: 'at' }, t.report.checkedAt(moment(at, t.language))),
    ),
  )
  return { element, heading, title: name }
}

/** Where no badge was found at all, "rejected" would speak of one. */
function holdsNothing({ badge, findings, contained }: VerificationReport): boolean {
  return (
    badge === undefined &&
    contained.length === 0 &&
    findings.some(({ check, outcome }) => check === 'input.readable' && outcome === 'failed')
  )
}
