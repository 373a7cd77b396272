import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './bootstrap.mjs'

// Rules of STYLE.md that no other tool checks.

const sources = globSync('{packages,examples}/*/src/**/*.ts', { cwd: root })
  .map((path) => path.replaceAll('\\', '/'))
  .toSorted()

const textOf = (path: string) => readFileSync(join(root, path), 'utf8')

test('there is something to look at', () => expect(sources.length).toBeGreaterThan(10))

test('no drawers: a name says what is inside', () => {
  const drawer = /(^|[/-])(utils?|commons?|misc|shared|core|helpers?)([/.-]|$)/
  expect(sources.filter((path) => drawer.test(path))).toEqual([])
})

test('one folder level below src/, at most', () => {
  expect(sources.filter((path) => /\/src\/[^/]+\/[^/]+\//.test(path))).toEqual([])
})

test('file names are in kebab-case', () => {
  const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.(node|web|fixture|property|d))?(\.test)?\.ts$/
  expect(sources.filter((path) => !kebab.test(basename(path)))).toEqual([])
})

test('index.ts once per package, and short', () => {
  const barrels = sources.filter((path) => basename(path) === 'index.ts')
  expect(barrels.filter((path) => !path.endsWith('/src/index.ts'))).toEqual([])
  expect(barrels.filter((path) => textOf(path).split('\n').length > 60)).toEqual([])
})

test('exports are named one by one', () => {
  expect(sources.filter((path) => /^export \*/m.test(textOf(path)))).toEqual([])
})

test('importing does nothing: no await at the top level of what is published', () => {
  const published = sources.filter(
    (path) => path.startsWith('packages/') && !path.includes('.test.'),
  )
  expect(published.filter((path) => /^(const .* = )?await /m.test(textOf(path)))).toEqual([])
})

test('the lockfile names no registry, so that every mirror serves', () => {
  expect(textOf('pnpm-lock.yaml').match(/https?:\/\/[^\s}]+/g) ?? []).toEqual([])
})
