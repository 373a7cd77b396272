import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './bootstrap.mjs'
import { workspacePackages } from './workspace.ts'

// `changeset status` compares with a branch that a fresh or shallow clone may not have; what can be
// judged from the files alone is judged here.

const published = workspacePackages()
  .filter(({ manifest }) => manifest.private !== true)
  .map(({ name }) => name)

const changesets = globSync('.changeset/*.md', { cwd: root }).toSorted()

test.for(changesets)('%s names published packages, how far each moves, and why', (path) => {
  const text = readFileSync(join(root, path), 'utf8')
  const [, front = '', summary = ''] = /^---\n([^]*?)---\n([^]*)$/.exec(text) ?? []
  const lines = front.split('\n').filter((line) => line.trim() !== '')
  const moves = lines.map((line) => /^['"](.+)['"]: (major|minor|patch)$/.exec(line)?.[1] ?? line)
  expect(published).toEqual(expect.arrayContaining(moves))
  expect(summary.trim()).not.toBe('')
})
