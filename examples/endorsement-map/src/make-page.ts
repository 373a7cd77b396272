import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { collectMapData } from './collect-map-data.ts'
import { renderPage } from './page.ts'

const app = fileURLToPath(new URL('browser/app.ts', import.meta.url))

/** The whole page as text. */
export async function makePage(): Promise<string> {
  const [data, bundled] = await Promise.all([
    collectMapData(),
    build({
      entryPoints: [app],
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
      write: false,
      charset: 'utf8',
    }),
  ])
  return renderPage(data, bundled.outputFiles[0]?.text ?? '')
}
