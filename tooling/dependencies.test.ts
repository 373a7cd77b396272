import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './bootstrap.mjs'
import { workspacePackages } from './workspace.ts'

// docs/dependencies.md has a row for each package that runs in production, naming who imports it.

const rows = new Map(
  readFileSync(join(root, 'docs', 'dependencies.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => {
      const [, names = '', importers = '', why = ''] = line.split('|')
      return quoted(names).map((name) => [name, { importers: quoted(importers), why }] as const)
    }),
)

test('every dependency at run time has a sentence, and names who imports it', () => {
  const used = new Map<string, string[]>()
  for (const { name, manifest } of workspacePackages()) {
    for (const dependency of Object.keys(manifest.dependencies ?? {})) {
      if (dependency.startsWith('@openboat/')) continue
      const others = used.get(dependency) ?? []
      used.set(dependency, [...others, name.replace('@openboat/', '')].toSorted())
    }
  }
  const documented = [...rows].map(([name, { importers }]) => [
    name,
    importers.map(folder).toSorted(),
  ])
  expect(Object.fromEntries(documented)).toEqual(Object.fromEntries(used))
  expect([...rows].filter(([, { why }]) => why.trim() === '')).toEqual([])
})

/** `openboat/node` is an entry of the package `openboat`. */
function folder(importer: string): string {
  return importer.split('/')[0] ?? importer
}

function quoted(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)
}
