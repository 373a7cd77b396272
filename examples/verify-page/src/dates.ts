import { h } from './element.ts'
import type { Language } from './page-words.ts'

/** A day as the badge writes it, in words; what is no date is shown as it stands. */
export function day(instant: string, language: Language): HTMLElement {
  const date = new Date(instant)
  const text = Number.isNaN(date.getTime())
    ? instant
    : new Intl.DateTimeFormat(localeFor(language), { dateStyle: 'long' }).format(date)
  return h('time', { datetime: instant, title: instant }, text)
}

export function moment(instant: string, language: Language): string {
  const options = { dateStyle: 'long', timeStyle: 'short' } as const
  return new Intl.DateTimeFormat(localeFor(language), options).format(new Date(instant))
}

/** Of the language the visitor's own variety: where English is British, the day comes first. */
function localeFor(language: Language): string {
  return navigator.languages.find((tag) => tag.split('-', 1)[0] === language) ?? language
}
