import type { PageLanguage } from './page-language.ts'

const months: Readonly<Record<PageLanguage, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(
    ' ',
  ),
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
    ' ',
  ),
}

/**
 * The day of an ISO 8601 instant in words, as the issuer wrote it: in the issuer's time zone, not the
 * reader's. `undefined` if it is no date. Without `Intl`, whose words change between runtimes.
 *
 * `@openboat/picture` writes dates alike: the two packages cannot import each other, and what is written for
 * people is no part of the data model below them.
 *
 * @example writtenDate('2026-07-01T00:00:00+02:00', 'fr') // '1er juillet 2026'
 */
export function writtenDate(
  instant: string | undefined,
  language: PageLanguage,
): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(instant ?? '') ?? []
  const name = months[language][Number(month) - 1]
  if (name === undefined) return undefined
  const number = Number(day)
  return `${number === 1 && language === 'fr' ? '1er' : number} ${name} ${year}`
}
