import type { Font } from 'fontkit'
import { command, type Point } from '../badge/path.ts'

/** One font, as drawing and measuring need it. Lengths are in ems. */
export interface Face {
  /** What the font calls itself (PostScript name). */
  readonly name: string
  /** The font file, for embedding. */
  readonly bytes: Uint8Array
  readonly capHeight: number
  readonly has: (codePoint: number) => boolean
  /** How wide the text is, kerning included. */
  readonly widthOf: (text: string) => number
  /** SVG path data of the text, its base line starting at `origin`, `size` units to the em. */
  readonly outline: (text: string, origin: Point, size: number) => string
}

export function createFace(font: Font, bytes: Uint8Array): Face {
  const em = font.unitsPerEm
  return {
    name: font.postscriptName,
    bytes,
    capHeight: font.capHeight / em,
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    widthOf: (text) => font.layout(text).advanceWidth / em,
    outline: (text, origin, size) => outlineOf(font, text, origin, size / em),
  }
}

const letters = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
} as const

function outlineOf(font: Font, text: string, origin: Point, scale: number): string {
  const { glyphs, positions } = font.layout(text)
  let { x } = origin
  return glyphs
    .map((glyph, at) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[at] ?? {}
      const left = x + xOffset * scale
      const base = origin.y - yOffset * scale
      x += xAdvance * scale
      return glyph.path.commands
        .map((step) => command(letters[step.command], ...pointsOf(step.args, left, base, scale)))
        .join('')
    })
    .join('')
}

/** Fonts count upwards, pictures downwards. */
function pointsOf(args: readonly number[], left: number, base: number, scale: number): Point[] {
  return Array.from({ length: args.length / 2 }, (_, at) => ({
    x: left + (args[2 * at] ?? 0) * scale,
    y: base - (args[2 * at + 1] ?? 0) * scale,
  }))
}
