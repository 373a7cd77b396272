import type { Face } from './face.ts'
import { cleanText, runsOf, widthOf } from './text-line.ts'

export interface FittedText {
  readonly lines: readonly string[]
  readonly size: number
}

/** The largest size allowed for a number of lines. */
export interface LineRule {
  readonly lines: number
  readonly size: number
}

export interface Room {
  readonly width: number
  readonly rules: readonly LineRule[]
  /** Below this nothing is read: the text is cut, with an ellipsis. */
  readonly minimum: number
}

/** Measured once; widths in ems. */
interface Word {
  readonly text: string
  readonly width: number
}

interface Line {
  readonly text: string
  readonly width: number
}

/** No name is longer, and what is cut off anyway need not be measured. */
const maxCharacters = 2000

/** The text as large as the room allows, in lines of about the same length. */
export function fitText(text: string, faces: readonly Face[], room: Room): FittedText {
  const words = wordsOf(text, faces)
  const space = widthOf('n', faces) / 2
  const fits = room.rules.flatMap((rule) => fitLines(words, space, room, rule))
  const [best] = fits.toSorted((a, b) => b.size - a.size || a.lines.length - b.lines.length)
  if (best !== undefined) return best
  const count = Math.max(...room.rules.map(({ lines }) => lines))
  return { lines: cutText(text, faces, room.width / room.minimum, count), size: room.minimum }
}

/** The text in at most `count` lines of `width` ems; what does not fit is replaced by an ellipsis. */
export function cutText(
  text: string,
  faces: readonly Face[],
  width: number,
  count: number,
): readonly string[] {
  const words = wordsOf(text, faces).flatMap((word) => broken(word, faces, width))
  const lines = wrap(words, widthOf('n', faces) / 2, width).map((line) => line.text)
  if (lines.length <= count) return lines
  const kept = lines.slice(0, count)
  return [...kept.slice(0, -1), shortened(kept.at(-1) ?? '', faces, width)]
}

function fitLines(
  words: readonly Word[],
  space: number,
  { width, minimum }: Room,
  rule: LineRule,
): FittedText[] {
  for (let size = rule.size; size >= minimum; size -= 1) {
    const lines = wrap(words, space, width / size)
    const fits = lines.length <= rule.lines && lines.every((line) => line.width * size <= width)
    if (fits) return [{ lines: balanced(words, space, width / size, lines), size }]
  }
  return []
}

/** As few lines as before, and the longest of them as short as can be. */
function balanced(
  words: readonly Word[],
  space: number,
  width: number,
  lines: readonly Line[],
): readonly string[] {
  let [tooNarrow, wide, best] = [0, width, lines]
  for (let round = 0; round < 8; round += 1) {
    const tried = (tooNarrow + wide) / 2
    const attempt = wrap(words, space, tried)
    const fits = attempt.length <= lines.length && attempt.every((line) => line.width <= tried)
    if (fits) [wide, best] = [tried, attempt]
    else tooNarrow = tried
  }
  return best.map((line) => line.text)
}

/** As many words to a line as go; a word that is wider than a line has one to itself. */
function wrap(words: readonly Word[], space: number, width: number): Line[] {
  const lines: Line[] = []
  for (const word of words) {
    const last = lines.at(-1)
    const joined = (last?.width ?? 0) + space + word.width
    if (last === undefined || joined > width) lines.push(word)
    else lines[lines.length - 1] = { text: `${last.text} ${word.text}`, width: joined }
  }
  return lines
}

/** A word that is wider than a line, in pieces that are not. */
function broken(word: Word, faces: readonly Face[], width: number): Word[] {
  if (word.width <= width) return [word]
  const parts: Word[] = []
  for (const character of word.text) {
    const last = parts.at(-1)
    const added = widthOf(character, faces)
    if (last === undefined || last.width + added > width)
      parts.push({ text: character, width: added })
    else parts[parts.length - 1] = { text: last.text + character, width: last.width + added }
  }
  return parts
}

function shortened(line: string, faces: readonly Face[], width: number): string {
  const characters = Array.from(line)
  while (characters.length > 0 && widthOf(`${characters.join('').trimEnd()}…`, faces) > width) {
    characters.pop()
  }
  return `${characters.join('').trimEnd()}…`
}

/** A space that keeps words together stays within its word; what no font draws is no word. */
function wordsOf(text: string, faces: readonly Face[]): Word[] {
  const drawn = runsOf(Array.from(text).slice(0, maxCharacters).join(''), faces)
  return cleanText(drawn.map((run) => run.text).join(''))
    .split(' ')
    .map((word) => ({ text: word, width: widthOf(word, faces) }))
}
