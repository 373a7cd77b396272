import type { create as createFont, Font } from 'fontkit'
import { PictureError } from '../picture-error.ts'
import { createFace, type Face } from './face.ts'

/** Font files (TrueType, OpenType, WOFF), the first for everything it has, the next for the rest. */
export interface FontFiles {
  readonly regular: readonly Uint8Array[]
  readonly bold: readonly Uint8Array[]
}

/** Fonts that were opened; open them once, and draw as often as you like. */
export interface Fonts {
  readonly regular: readonly Face[]
  readonly bold: readonly Face[]
}

/**
 * Opens the fonts that text is drawn with. Nothing of the machine's own fonts is used: the same files
 * give the same picture everywhere.
 *
 * @throws {PictureError} `unusable_font`; `bad_argument` if a weight has no font
 * @example
 * const fonts = await openFonts({ regular: [regularTtf], bold: [boldTtf] })
 */
export async function openFonts(files: FontFiles): Promise<Fonts> {
  const { create } = await import('fontkit')
  const open = (weight: 'regular' | 'bold'): Face[] => {
    const all = files[weight]
    if (all.length > 0)
      return all.map((bytes) => createFace(openFont(create, bytes, weight), bytes))
    const message = `openFonts needs at least one font in "${weight}", such as a TTF of Source Sans 3.`
    throw new PictureError('bad_argument', message)
  }
  return { regular: open('regular'), bold: open('bold') }
}

type Create = typeof createFont

function openFont(create: Create, bytes: Uint8Array, weight: string): Font {
  const unusable = (cause?: unknown): PictureError =>
    new PictureError(
      'unusable_font',
      `A font in "${weight}" cannot be read: TTF, OTF or WOFF of one font is expected.`,
      cause,
    )
  let font
  try {
    // fontkit reads through the buffer's own offset; its type asks for more than it needs.
    font = create(bytes as Parameters<Create>[0])
  } catch (error) {
    throw unusable(error)
  }
  if (!('unitsPerEm' in font)) throw unusable() // a collection (TTC)
  return font
}
