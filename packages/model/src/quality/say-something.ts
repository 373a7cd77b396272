import { latePattern } from '../late-pattern.ts'

/**
 * How many words a text has: runs of letters or digits, in any script. Of scripts that write no
 * blanks between words each character counts.
 */
export function wordsIn(text: string): number {
  return text.match(word())?.length ?? 0
}

const word = latePattern(
  String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]|[\p{L}\p{N}]+`,
  'gu',
)

/** Whether two texts say the same but for capitals, marks and blanks. */
export function isSame(a: string, b: string): boolean {
  return bare(a) === bare(b)
}

/** Whether a text stands where another one is still to be written. */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDERS.has(bare(text)) || /\blorem ipsum\b/i.test(text)
}

function bare(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(mark(), '')
    .replaceAll(between(), ' ')
    .trim()
    .toLowerCase()
}

const mark = latePattern(String.raw`\p{M}`, 'gu')
const between = latePattern(String.raw`[^\p{L}\p{N}]+`, 'gu')

// Without marks and capitals, as `bare` writes them.
const PLACEHOLDERS = new Set(
  [
    ['tbd', 'tba', 'todo', 'to do', 'n a', 'na', 'none', 'test', 'badge', 'xxx', 'see website'],
    ['to be defined', 'to be completed', 'description', 'criteria', 'name', 'coming soon'],
    ['a completer', 'a definir', 'a venir', 'aucun', 'neant', 'voir le site', 'criteres', 'nom'],
  ].flat(),
)
