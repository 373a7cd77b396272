import { button, h } from './element.ts'
import type { Language, Words } from './page-words.ts'
import { words } from './words.ts'

/** Who speaks, and in which language. */
export function siteHeader(t: Words, choose: (language: Language) => void): HTMLElement {
  const languages = (['fr', 'en'] as const).map((language) =>
    button(
      words[language].switchTo,
      { lang: language, 'aria-pressed': String(language === t.language) },
      () => choose(language),
    ),
  )
  return h(
    'header',
    {},
    h('a', { class: 'skip', href: '#main' }, t.skip),
    h(
      'p',
      { class: 'brand' },
      h('img', { src: 'icon.svg', alt: '', width: '32', height: '32' }),
      'OpenBoat',
    ),
    h('div', { class: 'languages', role: 'group', 'aria-label': t.languages }, ...languages),
  )
}

export function siteFooter(t: Words): HTMLElement {
  return h('footer', {}, h('p', {}, t.about))
}
