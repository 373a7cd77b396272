import { globSync, readFileSync } from 'node:fs'
import { defineConfig } from 'tsup'

// One build for every package: the entries are the ones its package.json exports (plus bins),
// so that adding an entry is one line in one place.
interface Manifest {
  name: string
  exports: Record<string, string | Record<string, string>>
  imports?: Record<string, Record<string, string | Record<string, string>>>
  bin?: Record<string, string>
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest

// docs/decisions/0010: zod's hundred files load in three times the time of the part that is used.
const BUNDLED: Readonly<Record<string, string[]>> = { '@openboat/model': ['zod'] }

export default defineConfig({
  entry: [...new Set([...exported(), ...variants(), ...bins(), ...threads()])],
  format: 'esm',
  platform: 'neutral',
  target: 'es2023',
  dts: { entry: exported() },
  sourcemap: true,
  clean: true,
  splitting: true,
  treeshake: true,
  external: [/^#/, /^node:/],
  noExternal: BUNDLED[manifest.name] ?? [],
})

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
