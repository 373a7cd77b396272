import type { Resvg } from '@resvg/resvg-wasm'
import { PictureError } from './picture-error.ts'

/** Turns SVG into PNG. */
export interface Rasterizer {
  /**
   * @param width  Of the PNG, in pixels; the height follows. @default 1024
   * @throws {PictureError} `unusable_svg`; `bad_argument` for a width outside 1 to 4096
   */
  readonly toPng: (svg: string | Uint8Array, options?: { readonly width?: number }) => Uint8Array
}

const maxWidth = 4096
const maxPixels = 4096 * 4096

let initialised: Promise<void> | undefined

/**
 * A rasteriser that gives the same bytes on every machine: resvg, compiled to WebAssembly. It loads
 * nothing (no font of the machine, no link in the picture), so text must be outlines, as `drawBadge`
 * makes them. The module is compiled once per process.
 *
 * @param wasm  `index_bg.wasm` of the package `@resvg/resvg-wasm`, as bytes or compiled.
 * @throws {PictureError} `bad_argument` if that is no WebAssembly module
 * @example
 * const rasterizer = await createRasterizer(await readFile(wasmFile))
 * const png = rasterizer.toPng(drawBadge(design, fonts), { width: 512 })
 */
export async function createRasterizer(
  wasm: BufferSource | WebAssembly.Module,
): Promise<Rasterizer> {
  const { Resvg: renderer, initWasm } = await import('@resvg/resvg-wasm')
  try {
    // resvg holds one module for the whole process, and refuses a second.
    initialised ??= initWasm(wasm)
    await initialised
  } catch (error) {
    initialised = undefined
    const message =
      'createRasterizer expects index_bg.wasm of @resvg/resvg-wasm, as bytes or as a WebAssembly.Module.'
    throw new PictureError('bad_argument', message, error)
  }
  return { toPng: (svg, { width = 1024 } = {}) => rasterize(renderer, svg, width) }
}

type ResvgClass = typeof Resvg

function rasterize(renderer: ResvgClass, svg: string | Uint8Array, width: number): Uint8Array {
  if (!Number.isInteger(width) || width < 1 || width > maxWidth) {
    const message = `width: expected a whole number from 1 to ${maxWidth}, but got ${String(width)}.`
    throw new PictureError('bad_argument', message)
  }
  const picture = parse(renderer, svg, width)
  try {
    if ((picture.height / picture.width) * width * width > maxPixels) throw tooTall(picture, width)
    const image = picture.render()
    try {
      return image.asPng()
    } finally {
      image.free()
    }
  } finally {
    picture.free()
  }
}

function parse(renderer: ResvgClass, svg: string | Uint8Array, width: number) {
  try {
    return new renderer(svg, {
      fitTo: { mode: 'width', value: width },
      font: { loadSystemFonts: false },
    })
  } catch (error) {
    throw new PictureError('unusable_svg', 'This is no SVG that can be drawn.', error)
  }
}

function tooTall(picture: { width: number; height: number }, width: number): PictureError {
  const message = `The SVG is ${picture.height / picture.width} times as tall as wide: at a width of ${width} it has too many pixels.`
  return new PictureError('unusable_svg', message)
}
