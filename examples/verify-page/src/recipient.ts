import { identityMatches } from '@openboat/model'
import type { Badge } from 'openboat'
import { h, type Child } from './element.ts'
import type { Words } from './page-words.ts'

/** To whom, as far as the badge shows it; a hidden address can be compared with one typed in. */
export function recipientOf({ recipient }: Badge, t: Words): Child[] {
  const { id, identifiers } = recipient
  const open = identifiers.filter(({ hashed }) => !hashed).map(({ value }) => value)
  const hidden = identifiers.some(({ hashed }) => hashed)
  if (id === undefined && identifiers.length === 0) return [h('span', {}, t.report.nobody)]
  return [
    ...[...new Set(open)].map((value) => h('span', {}, value)),
    hidden && h('span', {}, t.report.hidden),
    hidden && h('small', {}, t.report.hiddenNote),
    id !== undefined && h('code', {}, id),
    identifiers.length > 0 && comparison(identifiers, t),
  ]
}

/** Nothing that is typed here leaves the page: the hash is made and compared in it. */
function comparison(identifiers: Badge['recipient']['identifiers'], t: Words): HTMLElement {
  const field = h('input', {
    id: 'claimed',
    inputmode: 'email',
    autocomplete: 'email',
    autocapitalize: 'off',
    spellcheck: 'false',
    'aria-describedby': 'claimed-hint',
  })
  const result = h('p', { class: 'result', role: 'status' })
  const form = h(
    'form',
    { class: 'compare', novalidate: true },
    h('label', { for: 'claimed' }, t.report.compareLabel),
    h('div', {}, field, h('button', { type: 'submit' }, t.report.compare)),
    h('p', { class: 'hint', id: 'claimed-hint' }, t.report.compareHint),
    result,
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const claimed = field.value.trim()
    if (claimed === '') return field.focus()
    const matches = identifiers.some((identifier) => identityMatches(claimed, identifier))
    result.className = `result ${matches ? 'yes' : 'no'}`
    result.textContent = matches ? t.report.compareYes : t.report.compareNo
  })
  return form
}
