import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Fonts, Rasterizer } from '@openboat/picture'

/** What drawing needs: fonts, and something that makes PNG of SVG. */
export interface PictureKit {
  readonly fonts: Fonts
  readonly rasterizer: Rasterizer
}

let kit: Promise<PictureKit> | undefined

/**
 * Source Sans 3 and the rasteriser, from the packages that come with this one; opened once.
 *
 * @example
 * const { fonts, rasterizer } = await openPictureKit()
 * const png = rasterizer.toPng(drawBadge({ name: 'Welding' }, fonts))
 */
export function openPictureKit(): Promise<PictureKit> {
  kit ??= openKit()
  return kit
}

async function openKit(): Promise<PictureKit> {
  const family = '@expo-google-fonts/source-sans-3'
  const [regular, bold, wasm] = await Promise.all([
    readPackaged(`${family}/400Regular/SourceSans3_400Regular.ttf`),
    readPackaged(`${family}/700Bold/SourceSans3_700Bold.ttf`),
    readPackaged('@resvg/resvg-wasm/index_bg.wasm'),
  ])
  const { createRasterizer, openFonts } = await import('@openboat/picture')
  const fonts = await openFonts({ regular: [regular], bold: [bold] })
  return { fonts, rasterizer: await createRasterizer(wasm) }
}

async function readPackaged(path: string): Promise<Uint8Array<ArrayBuffer>> {
  return await readFile(createRequire(import.meta.url).resolve(path))
}
