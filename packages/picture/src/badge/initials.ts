/** Words that stand for nothing in an abbreviation, in English and French. */
const small = new Set(
  'a an and at by for from in of on the to with au aux avec ce d dans de des du en et l la le les ou par pour sa ses son sur un une à'.split(
    ' ',
  ),
)

/** The first letters of the first two words that carry meaning: "Faire équipage" gives "FÉ". */
export function initialsOf(name: string): string {
  const words = name.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  const telling = words.filter((word) => !small.has(word.toLowerCase()))
  const chosen = telling.length > 0 ? telling : words
  return chosen
    .slice(0, 2)
    .map((word) => (/^\p{N}+$/u.test(word) ? word.slice(0, 3) : (Array.from(word)[0] ?? '')))
    .join('')
    .toUpperCase()
}
