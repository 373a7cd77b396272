import type { Badge, VerificationReport } from 'openboat'
import { localized, webLink } from './badge-text.ts'
import { day } from './dates.ts'
import { h, type Child } from './element.ts'
import { evidenceList } from './evidence-list.ts'
import { issuerOf } from './issuer.ts'
import { recipientOf } from './recipient.ts'
import type { Words } from './page-words.ts'

/** What the badge says, in the order in which people ask. */
export function badgeCard(
  report: VerificationReport,
  badge: Badge,
  picture: HTMLElement,
  t: Words,
): HTMLElement {
  const { achievement, narrative } = badge
  const name = localized('h2', badge.name ?? achievement?.name, t) ?? h('h2', {}, t.report.unnamed)
  return h(
    'section',
    { class: 'card badge' },
    h(
      'div',
      { class: 'top' },
      picture,
      h('div', {}, h('p', { class: 'says' }, t.report.says), name, facts(report, badge, t)),
    ),
    part(t.report.recognises, localized('p', achievement?.description ?? badge.description, t)),
    part(t.report.criteria, ...criteria(badge)),
    narrative !== undefined && h('p', { class: 'text' }, narrative),
    part(t.report.results, ...results(badge, t)),
    part(t.report.skills, ...skills(badge)),
    evidenceList(badge, t),
  )
}

function facts(report: VerificationReport, badge: Badge, t: Words): HTMLElement {
  return h(
    'dl',
    {},
    h('dt', {}, t.report.issuer),
    h('dd', {}, ...issuerOf(report, badge, t)),
    ...dates(badge, t),
    h('dt', {}, t.report.recipient),
    h('dd', {}, ...recipientOf(badge, t)),
  )
}

function dates({ period }: Badge, t: Words): Child[] {
  const { awardedDate, validFrom, validUntil } = period
  const lines = [
    [t.report.awarded, awardedDate],
    [t.report.from, awardedDate === validFrom ? undefined : validFrom],
    [t.report.until, validUntil],
  ] as const
  const known = lines.flatMap(([term, instant]) =>
    instant === undefined ? [] : [h('span', {}, `${term} `, day(instant, t.language))],
  )
  const end = validUntil === undefined ? [h('span', {}, t.report.noEnd)] : []
  return [h('dt', {}, t.report.dates), h('dd', { class: 'dates' }, ...known, ...end)]
}

function criteria({ achievement }: Badge): Child[] {
  const { narrative, id } = achievement?.criteria ?? {}
  return [
    narrative !== undefined && h('p', { class: 'text' }, narrative),
    id !== undefined && h('p', {}, webLink(id)),
  ]
}

function results({ results: all = [] }: Badge, t: Words): Child[] {
  return all.map(({ name, value, level, status }) => {
    const reached = localized('span', level, t) ?? value ?? status
    return h('p', {}, localized('span', name, t), ' – ', reached)
  })
}

function skills({ achievement }: Badge): Child[] {
  const { alignments = [], tags = [] } = achievement ?? {}
  const named = alignments.map(({ targetName, targetUrl, targetFramework }) => {
    const name = targetName ?? targetUrl ?? ''
    const of = targetFramework === undefined ? undefined : h('small', {}, ` ${targetFramework}`)
    return h('li', {}, targetUrl === undefined ? name : webLink(targetUrl, name), of)
  })
  const all = [...named, ...tags.map((tag) => h('li', {}, tag))]
  return all.length === 0 ? [] : [h('ul', { class: 'tags' }, ...all)]
}

/** Nothing to say needs no title. */
function part(title: string, ...content: readonly Child[]): Child {
  const said = content.filter((child) => child !== undefined && child !== false)
  return said.length > 0 && h('div', { class: 'part' }, h('h3', {}, title), ...said)
}
