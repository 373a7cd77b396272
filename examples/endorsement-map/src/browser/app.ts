import type { MapData, PageLanguage } from '../map-data.ts'
import { element, found } from './element.ts'
import { canDraw, openNetwork, type Network } from './network.ts'
import { pageWords } from './page-words.ts'
import { drawTerritory } from './territory.ts'
import { whyPanel } from './why-panel.ts'

// The page: what is chosen, and everything that follows from it.

const data = JSON.parse(found('data').textContent ?? '') as MapData
const slider = found('moment') as HTMLInputElement
const chooser = found('chosen') as HTMLSelectElement
const domain = found('domain') as HTMLSelectElement

const state = {
  language: languageOf(navigator.language),
  moment: data.moments.length - 1,
  chosen: Math.max(
    0,
    data.nodes.findIndex(({ name }) => name.fr === 'Faire équipage'),
  ),
}

const network = tryNetwork()
slider.max = String(data.moments.length - 1)
slider.value = slider.max
slider.addEventListener('input', () => {
  state.moment = Number(slider.value)
  show()
})
chooser.addEventListener('change', () => {
  state.chosen = Number(chooser.value)
  show()
})
domain.addEventListener('change', showTerritory)
for (const language of ['fr', 'en'] as const) {
  found(`speak-${language}`).addEventListener('click', () => {
    state.language = language
    speak()
  })
}
speak()

function languageOf(tag: string): PageLanguage {
  return tag.startsWith('fr') ? 'fr' : 'en'
}

function tryNetwork(): Network | undefined {
  if (!canDraw()) {
    found('network').classList.add('missing')
    return undefined
  }
  return openNetwork(data, found('network'), (node) => {
    state.chosen = node
    show()
  })
}

function speak(): void {
  const { language } = state
  const words = pageWords[language]
  document.documentElement.lang = language
  document.title = words.title
  for (const each of document.querySelectorAll<HTMLElement>('[data-word]')) {
    const word = words[each.dataset['word'] as 'title']
    each.textContent = word
  }
  found('statement').textContent = data.statement
  found('network').setAttribute('aria-label', network ? words.networkSays : words.noDrawing)
  if (network === undefined) found('network').textContent = words.noDrawing
  for (const each of ['fr', 'en'] as const) {
    found(`speak-${each}`).setAttribute('aria-pressed', String(each === language))
  }
  fillChooser()
  const wanted = domain.value
  domain.replaceChildren(
    ...data.domains.map(({ id, name }) => element('option', name[language], { value: id })),
  )
  if (wanted !== '') domain.value = wanted
  show()
  showTerritory()
}

function fillChooser(): void {
  const { language } = state
  const words = pageWords[language]
  const groups = [
    { kind: 'achievement', label: words.badges },
    { kind: 'organization', label: words.organizations },
  ] as const
  chooser.replaceChildren(
    ...groups.map(({ kind, label }) => {
      const group = element('optgroup', '', { label })
      const options = data.nodes
        .map((node, index) => ({ node, index }))
        .filter(({ node }) => node.kind === kind)
        .map(({ node, index }) => element('option', node.name[language], { value: String(index) }))
      group.append(...options.toSorted((a, b) => a.text.localeCompare(b.text, language)))
      return group
    }),
  )
}

function show(): void {
  const { language, moment, chosen } = state
  chooser.value = String(chosen)
  const day = new Date(data.moments[moment] ?? '')
  const said = new Intl.DateTimeFormat(language === 'fr' ? 'fr' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  })
    .format(day)
    .replace(/^1 (?=[a-zû])/u, '1er ')
  found('day').textContent = said
  slider.setAttribute('aria-valuetext', said)
  found('why').replaceChildren(...whyPanel(data, state))
  network?.show({ language, moment, chosen })
}

function showTerritory(): void {
  const words = pageWords[state.language]
  const cells = data.cells.filter((cell) => cell.domain === domain.value)
  found('territory').replaceChildren(drawTerritory(data, cells, words.territorySays))
  const rows = cells.map(({ place, count }) => {
    const row = element('tr')
    const number = count === null ? words.protected(data.k) : String(count)
    row.append(element('th', place, { scope: 'row' }), element('td', number))
    return row
  })
  found('cells').replaceChildren(...rows)
}
