import { bestLocalizedText, type Badge } from 'openboat'
import { h } from './element.ts'
import type { Words } from './page-words.ts'

type Localized = ReturnType<typeof bestLocalizedText>
type Text = Parameters<typeof bestLocalizedText>[0]

export function badgeName(badge: Badge, t: Words): Localized {
  return bestLocalizedText(badge.name ?? badge.achievement?.name, [t.language])
}

/** A stranger's text in the reader's language if it is there, saying which language it is in. */
export function localized<Tag extends 'p' | 'h2' | 'h3' | 'span'>(
  tag: Tag,
  text: Text,
  t: Words,
): HTMLElementTagNameMap[Tag] | undefined {
  const best = bestLocalizedText(text, [t.language])
  if (best === undefined) return undefined
  const known = best.language !== 'und' && best.language !== t.language
  return h(
    tag,
    { lang: known ? best.language : undefined, dir: best.direction, class: 'text' },
    best.text,
  )
}

/** A link if it is a web address: any other could run something, or open a program. */
export function webLink(address: string, text = address): HTMLElement {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return h('span', {}, text)
  return h('a', { href: address, rel: 'noopener noreferrer', target: '_blank' }, text)
}
