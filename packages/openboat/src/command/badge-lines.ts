import type { Badge, ProfileView, Recipient } from '@openboat/model'
import type { Page } from './page.ts'

/** What the badge says of itself. Nothing here is proven: that is what the findings are about. */
export function badgeLines(badge: Badge | undefined, page: Page): string[] {
  if (badge === undefined) return []
  const { words, paint } = page
  const title = page.textIn(badge.achievement?.name ?? badge.name) ?? badge.id
  const recipient = badge.endorses === undefined ? recipientOf(badge.recipient, page) : undefined
  const facts: readonly (readonly [label: string, text: string | undefined])[] = [
    [badge.endorses === undefined ? words.badge : words.endorsement, title],
    [words.issuer, issuerOf(badge.issuer, page)],
    [words.recipient, recipient],
    [words.endorses, badge.endorses?.id],
    [words.says, badge.endorses?.comment],
    [words.period, periodOf(badge, page)],
  ]
  const known = facts.flatMap(([label, text]) =>
    text === undefined ? [] : [[label, text] as const],
  )
  const width = Math.max(...known.map(([label]) => label.length))
  return known.map(
    ([label, text]) =>
      `${paint.dim(label)}${' '.repeat(width - label.length)}  ${paint.plain(text)}`,
  )
}

function issuerOf({ name, id }: ProfileView, page: Page): string | undefined {
  const title = page.textIn(name)
  if (title === undefined || id === undefined) return title ?? id
  return `${title} <${id}>`
}

function recipientOf({ id, identifiers }: Recipient, { words }: Page): string {
  const names = identifiers.map(({ hashed, value }) => (hashed ? words.hashed : value))
  const all = [...new Set([...(id === undefined ? [] : [id]), ...names])]
  return all.length === 0 ? words.nobody : all.join(', ')
}

function periodOf({ period, endorses }: Badge, { words }: Page): string | undefined {
  const { validUntil } = period
  const start = period.validFrom ?? period.awardedDate
  if (start === undefined && validUntil === undefined && endorses !== undefined) return undefined
  const from = start === undefined ? [] : [`${words.from} ${start}`]
  return [
    ...from,
    validUntil === undefined ? words.unlimited : `${words.until} ${validUntil}`,
  ].join(', ')
}
