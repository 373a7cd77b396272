import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from './bootstrap.mjs'
import { workspacePackages, type Target } from './workspace.ts'

// What every published package.json has in common.

const published = workspacePackages().filter(({ manifest }) => manifest.private !== true)

describe.each(published)('$name', ({ folder, name, manifest }) => {
  test('says what it is and where it runs', () => {
    expect(manifest).toMatchObject({
      license: 'MIT',
      type: 'module',
      sideEffects: false,
      engines: { node: '>=20.19' },
      files: expect.arrayContaining(['dist']) as unknown,
      repository: { directory: folder },
      publishConfig: { access: 'public' },
    })
    expect(existsSync(join(root, folder, 'README.md')), `${name} has a README.md`).toBe(true)
  })

  test('offers its sources first, then the types, then the build', () => {
    for (const target of Object.values(manifest.exports).filter(
      (each) => typeof each !== 'string',
    )) {
      expect(Object.keys(target)).toEqual(['@openboat/source', 'types', 'default'])
    }
  })

  test('publishes the same entries without the sources', () => {
    expect(manifest.publishConfig?.exports).toEqual(withoutSources(manifest.exports))
    if (manifest.imports === undefined) return
    expect(manifest.publishConfig?.imports).toEqual(withoutSources(manifest.imports))
  })
})

/** Without the condition, and without the object around what is then a single path. */
function withoutSources(target: Target): Target {
  if (typeof target === 'string') return target
  const kept = Object.entries(target).filter(([condition]) => condition !== '@openboat/source')
  const [first] = kept
  if (kept.length === 1 && first?.[0] === 'default') return withoutSources(first[1])
  return Object.fromEntries(kept.map(([condition, to]) => [condition, withoutSources(to)]))
}
