import { createHash } from 'node:crypto'
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { extname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, type BuildOptions } from 'esbuild'
import { makeExamples } from './make-examples.ts'

// `npm run build`: a folder that any web server can serve as it is.

const here = fileURLToPath(new URL('../', import.meta.url))

const settings = {
  absWorkingDir: here,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  conditions: ['@openboat/source'], // in this repository the sources; elsewhere it names nothing
  legalComments: 'none',
} satisfies BuildOptions

/** What a visitor loads, in bytes after gzip. */
export interface PageSize {
  /** To see the page. */
  readonly first: number
  /** To verify. */
  readonly verifier: number
  /** What some badges need, all of it together. */
  readonly rare: number
}

export async function buildPage(folder: string): Promise<PageSize> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(join(folder, 'examples'), { recursive: true })
  await cp(join(here, 'static'), folder, { recursive: true })
  const { metafile } = await build({
    ...settings,
    entryPoints: { page: 'src/page.ts', look: 'styles/page.css' },
    external: ['*.svg'], // beside the page
    outdir: folder,
    chunkNames: 'parts/[name]-[hash]',
    splitting: true,
    metafile: true,
  })
  for (const [file, content] of await makeExamples()) {
    await writeFile(join(folder, 'examples', file), content)
  }
  await addServiceWorker(folder)
  return await measure(folder, metafile.outputs)
}

/** It knows all files by name, so that it can keep them; a change of any makes it a new one. */
async function addServiceWorker(folder: string): Promise<void> {
  const files = (await readdir(folder, { recursive: true }))
    .filter((file) => extname(file) !== '')
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted()
  const hash = createHash('sha256')
  for (const file of files) hash.update(file).update(await readFile(join(folder, file)))
  const version = hash.digest('hex').slice(0, 16)
  await build({
    ...settings,
    entryPoints: ['src/service-worker.ts'],
    outdir: folder,
    define: { BUILD: JSON.stringify({ version, files: ['./', ...files] }) },
  })
}

type Outputs = NonNullable<Awaited<ReturnType<typeof build>>['metafile']>['outputs']

/** What `openboat` loads with the first badge, whatever it is. */
const judges = /\/(verify-from|judge-input)\.ts$/

/** Follows the imports from the page, then from the parts that verify; the rest is rare. */
async function measure(folder: string, outputs: Outputs): Promise<PageSize> {
  const sources = Object.keys(outputs).filter((file) => file.endsWith('.js'))
  const entry = sources.find((file) => outputs[file]?.entryPoint === 'src/page.ts') ?? ''
  const verifiers = sources.filter((file) => {
    const source = outputs[file]?.entryPoint ?? ''
    return source === 'src/verifier.ts' || judges.test(source)
  })
  const first = reached(entry, outputs)
  const all = new Set(verifiers.flatMap((file) => [...reached(file, outputs)]))
  const second = [...all].filter((file) => !first.has(file))
  const rest = sources.filter((file) => !first.has(file) && !second.includes(file))
  const still = ['index.html', 'look.css', 'icon.svg'].map((file) =>
    relative(here, join(folder, file)),
  )
  return {
    first: await sizeOf([...first, ...still]),
    verifier: await sizeOf(second),
    rare: await sizeOf(rest),
  }
}

async function sizeOf(files: readonly string[]): Promise<number> {
  const bytes = await Promise.all(
    files.map(async (file) => gzipSync(await readFile(join(here, file))).length),
  )
  return bytes.reduce((sum, size) => sum + size, 0)
}

function reached(start: string, outputs: Outputs, seen = new Set<string>()): Set<string> {
  if (seen.has(start)) return seen
  seen.add(start)
  for (const { path, kind } of outputs[start]?.imports ?? []) {
    if (kind === 'import-statement') reached(path, outputs, seen)
  }
  return seen
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { first, verifier, rare } = await buildPage(join(here, 'dist'))
  console.log(
    `dist (KB after gzip): the page ${first / 1000}, what verifies ${verifier / 1000}, rare parts ${rare / 1000}`,
  )
}
