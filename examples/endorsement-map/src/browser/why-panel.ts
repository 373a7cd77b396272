import type { MapData, PageLanguage } from '../map-data.ts'
import { element } from './element.ts'
import { pageWords } from './page-words.ts'

/** Why a badge or an organisation is recognised at a moment, as sentences. */
export function whyPanel(
  { nodes }: MapData,
  { chosen, moment, language }: { chosen: number; moment: number; language: PageLanguage },
): readonly HTMLElement[] {
  const words = pageWords[language]
  const node = nodes[chosen]
  if (node === undefined) return []
  const seen = node.seen[moment] ?? null
  const name = element('h3', node.name[language])
  if (seen === null) return [name, element('p', words.notYet)]
  const number = seen.recognition.toFixed(3)
  const said = seen.groups === 0 ? words.unreached : words.recognition(number, seen.groups)
  const list = element('ul')
  for (const sentence of seen.why[language]) list.append(element('li', sentence))
  return [
    name,
    element('p', node.authority === true ? words.authority : said, { class: 'number' }),
    list,
    element('p', words.means, { class: 'note' }),
  ]
}
