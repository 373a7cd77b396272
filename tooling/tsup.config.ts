import { globSync, readFileSync, rmSync } from 'node:fs'
import { basename } from 'node:path'
import type { Plugin } from 'esbuild'
import { defineConfig, type Options } from 'tsup'

// One build for every package: the entries are the ones its package.json exports (plus bins),
// so that adding an entry is one line in one place.
interface Manifest {
  name: string
  exports: Record<string, string | Record<string, string>>
  imports?: Record<string, Record<string, string | Record<string, string>>>
  bin?: Record<string, string>
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest

// docs/decisions/0010: zod's hundred files load in three times the time of the part that is used, and
// those of the hashes in twice.
const BUNDLED: Readonly<Record<string, string[]>> = { '@openboat/model': ['zod', '@noble/hashes'] }

/**
 * Entries that load in one piece, because a program starts with them: the modules that they need would
 * otherwise be a file for each combination of entries that need them. docs/decisions/0015.
 */
const IN_ONE_PIECE: Readonly<Record<string, string[]>> = {
  '@openboat/proof': ['./src/signing-keys.ts', './src/proof-error.ts', ...variants()],
  '@openboat/resolve': ['./src/bundle.ts', './src/resolve-error.ts'],
  '@openboat/status': ['./src/status-entry.ts', './src/status-error.ts', ...variants()],
}
const inOnePiece = IN_ONE_PIECE[manifest.name] ?? []

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
  esbuildPlugins: [errorsApart],
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

function sourceOf(target: string | Record<string, string>): string[] {
  const source = typeof target === 'string' ? undefined : target['@openboat/source']
  return source === undefined ? [] : [source]
}
