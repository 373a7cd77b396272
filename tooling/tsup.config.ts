import { globSync, readFileSync, rmSync } from 'node:fs'
import { basename } from 'node:path'
import type { Plugin } from 'esbuild'
import { defineConfig, type Options } from 'tsup'
import { makeOneChunk } from './one-chunk.ts'

// One build for every package: the entries are the ones its package.json exports (plus bins),
// so that adding an entry is one line in one place.
interface Manifest {
  name: string
  exports: Record<string, string | Record<string, string>>
  imports?: Record<string, Record<string, string | Record<string, string>>>
  bin?: Record<string, string>
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest

// docs/decisions/0010: zod's hundred files load in three times the time of the part that is used, those
// of the hashes and of the base encodings in twice.
const BUNDLED: Readonly<Record<string, string[]>> = {
  '@openboat/model': ['zod', '@noble/hashes', '@scure/base'],
  '@openboat/proof': ['@scure/base'],
}

/**
 * Entries that load in one piece, because a program starts with them: the modules that they need would
 * otherwise be a file for each combination of entries that need them. docs/decisions/0015.
 */
const IN_ONE_PIECE: Readonly<Record<string, string[]>> = {
  '@openboat/bakery': ['./src/bakery-error.ts'],
  '@openboat/picture': ['./src/picture-error.ts'],
  '@openboat/proof': ['./src/signing-keys.ts', './src/proof-error.ts', ...variants()],
  '@openboat/resolve': ['./src/bundle.ts', './src/resolve-error.ts'],
  '@openboat/status': [
    './src/status-entry.ts',
    './src/revocation-lists.ts',
    './src/status-error.ts',
    ...variants(),
  ],
}
const inOnePiece = IN_ONE_PIECE[manifest.name] ?? []

/** Packages whose chunks become one file, because who starts with them needs nearly all. docs/decisions/0015. */
const IN_ONE_CHUNK: readonly string[] = ['@openboat/model']

/**
 * What answers with nothing but text: built as JSON that is read when it is asked for, because an engine
 * reads a table in a third of the time as JSON, and not at all while nobody explains anything.
 */
const TEXTS = /verify\/src\/explanations\/(english|french)\.ts$/

const textsAsJson: Plugin = {
  name: 'texts-as-json',
  setup(build) {
    build.onLoad({ filter: TEXTS }, async ({ path }) => {
      const { outputFiles } = await build.esbuild.build({
        entryPoints: [path],
        bundle: true,
        format: 'esm',
        write: false,
      })
      const built = `data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? '')}`
      const texts = Object.entries((await import(built)) as Record<string, () => object>)
      const asJson = texts.map(([name, read]) => {
        const json = JSON.stringify(JSON.stringify(read()))
        return `export function ${name}() { return JSON.parse(${json}) }`
      })
      return { contents: asJson.join('\n'), loader: 'js' }
    })
  },
}

/** An error class must be one class for all entries: it stays a file, which all of them import. */
const errorsApart: Plugin = {
  name: 'errors-apart',
  setup(build) {
    build.onResolve({ filter: /-error\.ts$/ }, ({ path, kind }) => {
      const isApart = kind !== 'entry-point' && inOnePiece.includes(`./src/${basename(path)}`)
      return isApart ? { path: `./${basename(path, '.ts')}.js`, external: true } : undefined
    })
  },
}

const common: Options = {
  format: 'esm',
  platform: 'neutral',
  target: 'es2023',
  sourcemap: true,
  splitting: true,
  treeshake: true,
  external: [/^#/, /^node:/],
  noExternal: BUNDLED[manifest.name] ?? [],
  esbuildPlugins: [errorsApart, textsAsJson],
}

// Not by tsup, because the second build would lose what the first one has written.
rmSync('dist', { recursive: true, force: true })

/**
 * What is started as a program has a build of its own. In one with the library every module that a
 * single command loads by itself would be a file, and to open a file takes longer than to read it.
 */
const builds: Options[] = [
  {
    ...common,
    entry: [...new Set([...exported(), ...variants()])].filter(
      (file) => !inOnePiece.includes(file),
    ),
    dts: { entry: exported() },
    ...(IN_ONE_CHUNK.includes(manifest.name) && {
      onSuccess: () => makeOneChunk(exported().map(builtName)),
    }),
  },
  { ...common, entry: inOnePiece, splitting: false, dts: false },
  { ...common, entry: [...bins(), ...threads()], dts: false },
]

export default defineConfig(builds.filter(({ entry }) => Array.isArray(entry) && entry.length > 0))

function exported(): string[] {
  return Object.values(manifest.exports).flatMap(sourceOf)
}

/** Runtime variants (`"imports": { "#signature": … }`) stay separate files, chosen by the runtime. */
function variants(): string[] {
  return Object.values(manifest.imports ?? {}).flatMap((byRuntime) =>
    Object.values(byRuntime).flatMap(sourceOf),
  )
}

function bins(): string[] {
  return Object.values(manifest.bin ?? {}).map((file) =>
    file.replace('./dist/', 'src/').replace(/\.js$/, '.ts'),
  )
}

/** What is started as a thread of its own is found by its file name. */
function threads(): string[] {
  return globSync('src/*-worker.ts')
}

function builtName(source: string): string {
  return basename(source).replace(/\.ts$/, '.js')
}

function sourceOf(target: string | Record<string, string>): string[] {
  const source = typeof target === 'string' ? undefined : target['@openboat/source']
  return source === undefined ? [] : [source]
}
