import type { Text } from './badge.ts'

/**
 * Of a text in several languages the one for a reader: for each of their languages in turn an equal
 * tag, then shorter ones (`fr-CA`, `fr`), then one of the same language (`fr-FR`); else the text
 * whose language nobody stated; else the first. `undefined` only where there is no text at all.
 *
 * @see RFC 4647 section 3.4 (lookup), with a default of our own
 * @param languages BCP 47 tags, the best first, such as `navigator.languages`.
 * @example bestText({ en: 'Welding', fr: 'Soudure' }, ['fr-CA', 'en']) // 'Soudure'
 */
export function bestText(text: Text | undefined, languages: readonly string[]): string | undefined {
  return bestEntry(text, languages)?.[1]
}

/**
 * As `bestText`, with what a page needs to show the text: its language, `und` if nobody stated it,
 * and the direction in which that language is written.
 *
 * @example
 * const { text, language, direction } = bestLocalizedText({ ar: 'لحام' }, ['fr']) ?? {}
 */
export function bestLocalizedText(
  text: Text | undefined,
  languages: readonly string[],
): LocalizedText | undefined {
  const found = bestEntry(text, languages)
  if (found === undefined) return undefined
  return { text: found[1], language: found[0], direction: directionOf(found[0]) }
}

/** A text for one reader. */
export interface LocalizedText {
  readonly text: string
  /** BCP 47 tag, as the badge writes it. */
  readonly language: string
  readonly direction: 'ltr' | 'rtl' | 'auto'
}

/** The entry whose text `bestText` gives. */
export function bestEntry(
  text: Text | undefined,
  languages: readonly string[],
): readonly [tag: string, text: string] | undefined {
  const entries = Object.entries(text ?? {})
  const ranges = languages.map((language) => language.toLowerCase())
  const wanted = ranges.flatMap((range) => [
    ...shortened(range).map((each) => (tag: string) => tag === each),
    (tag: string) => tag.split('-', 1)[0] === range.split('-', 1)[0],
  ])
  for (const fits of [...wanted, (tag: string) => tag === 'und', () => true]) {
    const found = entries.find(([tag]) => fits(tag.toLowerCase()))
    if (found !== undefined) return found
  }
  return undefined
}

/** A script subtag decides, else the language; of a text without one the browser is to judge. */
function directionOf(tag: string): LocalizedText['direction'] {
  if (tag === 'und') return 'auto'
  const [language = '', ...subtags] = tag.toLowerCase().split('-')
  const script = subtags.find((subtag) => /^[a-z]{4}$/.test(subtag))
  const isRtl = script === undefined ? RTL_LANGUAGES.has(language) : RTL_SCRIPTS.has(script)
  return isRtl ? 'rtl' : 'ltr'
}

// IANA language subtag registry, Suppress-Script and usual script of languages written today.
const RTL_SCRIPTS = new Set(['arab', 'hebr', 'thaa', 'syrc', 'nkoo', 'adlm', 'rohg', 'mand'])
const RTL_LANGUAGES = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'ks',
  'nqo',
  'ps',
  'sd',
  'syr',
  'ug',
  'ur',
  'yi',
])

/** A tag and what is left of it, subtag by subtag: a single letter goes with what follows it. */
function shortened(range: string): string[] {
  const at = range.lastIndexOf('-')
  if (at < 0) return [range]
  const rest = range.slice(0, at).replace(/-[a-z\d]$/, '')
  return [range, ...shortened(rest)]
}
