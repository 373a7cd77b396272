import { fileURLToPath } from 'node:url'
import type { Ecosystem } from '@openboat/example-ecosystem'
import { build } from 'esbuild'
import { collectMapData } from './collect-map-data.ts'
import { renderPage } from './page.ts'

const app = fileURLToPath(new URL('browser/app.ts', import.meta.url))

/** The whole page about a region, as text. */
export async function makePage(region: Ecosystem): Promise<string> {
  const bundled = await build({
    entryPoints: [app],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    charset: 'utf8',
  })
  return renderPage(collectMapData(region), bundled.outputFiles[0]?.text ?? '')
}
