import type { BadgeDesign } from '@openboat/picture'

export interface PictureOptions {
  /** @default 'png' */
  readonly format?: 'png' | 'svg'
  /** Of a PNG, in pixels, 1 to 4096; it is square. @default 1024 */
  readonly width?: number
}

/**
 * A picture for a badge that has none, as PNG or SVG: shape, colour and pattern follow from its name,
 * or are chosen. The same design gives the same bytes on every machine.
 *
 * @throws {PictureError} `bad_argument`; `missing_glyphs` for letters that Source Sans 3 has not
 * @example
 * await writeFile('badge.png', await picture({ name: 'Faire équipage', language: 'fr' }))
 */
export async function picture(
  design: BadgeDesign,
  options: PictureOptions = {},
): Promise<Uint8Array> {
  const { drawBadge } = await import('@openboat/picture')
  const { openPictureKit } = await import('./picture-kit.ts')
  const { fonts, rasterizer } = await openPictureKit()
  const { format = 'png', width = 1024 } = options
  const svg = drawBadge(design, fonts)
  return format === 'svg' ? new TextEncoder().encode(svg) : rasterizer.toPng(svg, { width })
}
