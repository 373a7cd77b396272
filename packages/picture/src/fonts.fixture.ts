import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createRasterizer, type Rasterizer } from './rasterizer.ts'
import { openFonts, type Fonts } from './text/fonts.ts'

const require = createRequire(import.meta.url)

function read(path: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(require.resolve(path)))
}

let fonts: Promise<Fonts> | undefined
let rasterizer: Promise<Rasterizer> | undefined

/** Source Sans 3, as `openboat/node` uses it. */
export function testFonts(): Promise<Fonts> {
  const family = '@expo-google-fonts/source-sans-3'
  fonts ??= openFonts({
    regular: [read(`${family}/400Regular/SourceSans3_400Regular.ttf`)],
    bold: [read(`${family}/700Bold/SourceSans3_700Bold.ttf`)],
  })
  return fonts
}

export function testRasterizer(): Promise<Rasterizer> {
  rasterizer ??= createRasterizer(read('@resvg/resvg-wasm/index_bg.wasm'))
  return rasterizer
}

export const mutations = Number(process.env['OPENBOAT_MUTATIONS'] ?? 20_000)

/** Copies with one to four bytes changed, a piece cut out, or the end cut off; the same each time. */
export function* mutated(originals: readonly Uint8Array[], count: number): Generator<Uint8Array> {
  let state = Number(process.env['OPENBOAT_SEED'] ?? 20_261_121)
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
  for (let round = 0; round < count; round += 1) {
    const original = originals[round % originals.length] ?? new Uint8Array()
    const kind = below(8)
    const at = below(original.length)
    if (kind === 0) yield original.slice(0, at)
    else if (kind === 1) {
      const rest = original.subarray(at + below(40))
      const cut = new Uint8Array(at + rest.length)
      cut.set(original.subarray(0, at))
      cut.set(rest, at)
      yield cut
    } else {
      const changed = original.slice()
      for (let times = 1 + below(4); times > 0; times -= 1) {
        // Digits often, because lengths and offsets are written with them.
        const value = below(2) === 0 ? 0x30 + below(10) : below(256)
        changed[below(changed.length)] = value
      }
      yield changed
    }
  }
}
