import { measureText } from './measure-text.ts'

export interface LabelRoom {
  /** In the unit of `size`. */
  readonly width: number
  readonly lines: number
  readonly size: number
  readonly bold?: boolean
}

/** A label in lines that fit; a word that is too long is cut, and what finds no room ends in `…`. */
export function wrapLabel(
  label: string,
  { width, lines, size, bold = false }: LabelRoom,
): string[] {
  const fits = (text: string) => measureText(text, size, bold) <= width
  const words = label
    .trim()
    .split(/[\t\n\r ]+/u)
    .flatMap((word) => pieces(word, fits))
  const wrapped: string[] = []
  for (const word of words) {
    const last = wrapped.at(-1)
    if (last !== undefined && fits(`${last} ${word}`))
      wrapped[wrapped.length - 1] = `${last} ${word}`
    else wrapped.push(word)
  }
  if (wrapped.length <= lines) return wrapped
  const kept = wrapped.slice(0, lines)
  return [...kept.slice(0, -1), shortened(kept.at(-1) ?? '', fits)]
}

/** Ids and URLs have no spaces: they break wherever the line is full. */
function pieces(word: string, fits: (text: string) => boolean): string[] {
  if (fits(word)) return [word]
  const found: string[] = []
  let piece = ''
  for (const letter of word) {
    if (piece !== '' && !fits(piece + letter)) {
      found.push(piece)
      piece = ''
    }
    piece += letter
  }
  return [...found, piece]
}

function shortened(line: string, fits: (text: string) => boolean): string {
  const letters = Array.from(line)
  while (letters.length > 1 && !fits(`${letters.join('').trimEnd()}…`)) letters.pop()
  return `${letters.join('').trimEnd()}…`
}
