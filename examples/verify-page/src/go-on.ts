import { webLink } from './badge-text.ts'
import { h } from './element.ts'
import { icon } from './icons.ts'
import type { Answer } from './answer.ts'
import type { Words } from './page-words.ts'

/** What it may mean that a site does not answer a page, and what to do then. */
export function goOn({ given }: Answer, addresses: readonly string[], t: Words): HTMLElement {
  const { corsTitle, cors, ways, openAddress } = t.report
  const { input } = given
  const pasted = typeof input === 'string' && addresses.includes(input) ? input : undefined
  return h(
    'section',
    { class: 'card go-on' },
    h('h2', {}, icon('plug'), corsTitle),
    h('p', {}, cors),
    h('ul', {}, ...(pasted === undefined ? ways.slice(1) : ways).map((way) => h('li', {}, way))),
    h('ul', { class: 'addresses' }, ...addresses.map((url) => h('li', {}, h('code', {}, url)))),
    pasted !== undefined && h('p', {}, webLink(pasted, openAddress)),
  )
}
