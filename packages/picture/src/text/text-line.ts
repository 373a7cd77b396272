import type { Point } from '../badge/path.ts'
import { PictureError } from '../picture-error.ts'
import type { Face } from './face.ts'

/** A stretch of text that one font has. */
export interface Run {
  readonly face: Face
  readonly text: string
}

/**
 * The text in stretches of one font each. Pictographs that no font has are left out: fonts for text
 * never have them, and a name is readable without.
 *
 * @throws {PictureError} `missing_glyphs` names every character that no font has
 */
export function runsOf(text: string, faces: readonly Face[]): readonly Run[] {
  const runs: { face: Face; text: string }[] = []
  const missing = new Set<string>()
  for (const character of cleanText(text)) {
    const face = faces.find((each) => each.has(character.codePointAt(0) ?? 0))
    const last = runs.at(-1)
    if (face === undefined) {
      if (!isPictograph(character)) missing.add(character)
    } else if (last?.face === face) last.text += character
    else runs.push({ face, text: character })
  }
  if (missing.size > 0) throw missingGlyphs([...missing])
  return runs
}

/** How wide a line is, in ems. */
export function widthOf(text: string, faces: readonly Face[]): number {
  return runsOf(text, faces).reduce((sum, run) => sum + run.face.widthOf(run.text), 0)
}

/** SVG path data of a line whose middle is at `origin.x`. */
export function centredOutline(
  text: string,
  faces: readonly Face[],
  origin: Point,
  size: number,
): string {
  let x = origin.x - (widthOf(text, faces) * size) / 2
  return runsOf(text, faces)
    .map(({ face, text: part }) => {
      const path = face.outline(part, { x, y: origin.y }, size)
      x += face.widthOf(part) * size
      return path
    })
    .join('')
}

/** Composed characters, one kind of space between words, nothing invisible. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cf}\p{Cs}\p{Co}]/gu, '')
    .replace(/[\p{Cc}\u2028\u2029 ]+/gu, ' ')
    .trim()
}

function isPictograph(character: string): boolean {
  return /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\ufe00-\ufe0f\u20e3]/u.test(
    character,
  )
}

function missingGlyphs(characters: readonly string[]): PictureError {
  const list = characters
    .slice(0, 10)
    .map(
      (each) =>
        `${each} (U+${(each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`,
    )
    .join(', ')
  const more = characters.length > 10 ? ` and ${characters.length - 10} more` : ''
  return new PictureError(
    'missing_glyphs',
    `No font that was given has ${list}${more}: add one that has, after the others.`,
  )
}
