/**
 * Letters of other scripts that look like Latin ones, each with the one it looks like (Unicode
 * Technical Standard 39, the lower-case letters that domain names can hold).
 */
const twins: Readonly<Record<string, string>> = Object.fromEntries([
  // Cyrillic
  ...pairs('асԁеһіјӏоԛрѕԝхуʋ', 'acdehijloqpswxyv'),
  ...pairs('вкмнтгп', 'bkmhtrn'),
  // Greek
  ...pairs('αεικνορτυχγη', 'aeikvoptuxyn'),
  // Armenian
  ...pairs('հոսցօ', 'hnugo'),
])

function pairs(from: string, to: string): [string, string][] {
  const latin = Array.from(to)
  return Array.from(from, (letter, index) => [letter, latin[index] ?? letter])
}

/**
 * What a text looks like to a hurried reader: letters of other scripts by the Latin ones they
 * resemble, without accents. Equal skeletons are easily taken for one another.
 */
export function skeletonOf(text: string): string {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return Array.from(plain, (letter) => twins[letter] ?? letter).join('')
}

export type LookAlike = 'mixed_scripts' | 'all_look_alike' | 'invisible'

/**
 * Why a word could be taken for another, if so: it mixes Latin with another script, consists of
 * nothing but letters that look Latin, or holds characters that are not seen.
 */
export function lookAlike(word: string): LookAlike | undefined {
  if (isPlainLatin(word)) return undefined
  if (unseen.test(word)) return 'invisible'
  const letters = Array.from(word.normalize('NFC')).filter((letter) => /\p{L}/u.test(letter))
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter))
  const foreign = letters.filter((letter) => confusableScript.test(letter))
  if (foreign.length === 0) return undefined
  if (latin.length > 0) return 'mixed_scripts'
  const allTwins = foreign.every((letter) => Object.hasOwn(twins, letter.toLowerCase()))
  return allTwins && foreign.length === letters.length && letters.length > 2
    ? 'all_look_alike'
    : undefined
}

/** Whether a text has only letters that are Latin beyond doubt, as most have: no word in it looks like another. */
export function isPlainLatin(text: string): boolean {
  return plainLatin.test(text)
}

/** Without controls and the soft hyphen, which is not seen. */
const plainLatin = /^[ -~\u00a0-\u00ac\u00ae-\u017f]*$/

/** Not the joiners, which several scripts and pictures need. */
const unseen =
  /[\p{Cc}\u00ad\u061c\u115f\u1160\u200b\u200e-\u200f\u202a-\u202e\u2060-\u2069\u3164\ufeff\uffa0]/u

const confusableScript =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u
