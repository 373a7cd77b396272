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
  const entries = Object.entries(text ?? {}).map(
    ([tag, value]) => [tag.toLowerCase(), value] as const,
  )
  const ranges = languages.map((language) => language.toLowerCase())
  const wanted = ranges.flatMap((range) => [
    ...shortened(range).map((each) => (tag: string) => tag === each),
    (tag: string) => tag.split('-', 1)[0] === range.split('-', 1)[0],
  ])
  for (const fits of [...wanted, (tag: string) => tag === 'und', () => true]) {
    const found = entries.find(([tag]) => fits(tag))
    if (found !== undefined) return found[1]
  }
  return undefined
}

/** A tag and what is left of it, subtag by subtag: a single letter goes with what follows it. */
function shortened(range: string): string[] {
  const at = range.lastIndexOf('-')
  if (at < 0) return [range]
  const rest = range.slice(0, at).replace(/-[a-z\d]$/, '')
  return [range, ...shortened(rest)]
}
