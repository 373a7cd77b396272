import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from './bootstrap.mjs'
import { createSandbox, type Sandbox } from './documentation-sandbox.ts'
import { typeErrorsOf } from './documentation-types.ts'
import { blocksOf, type Block } from './markdown-blocks.ts'

// Every example of every Markdown file, as a reader meets it: in the order of the document, in one
// folder per document, with the built packages installed, and without network.

const ignored = [
  '**/node_modules/**',
  '**/dist/**',
  'demo-output/**',
  '.changeset/**',
  '**/CHANGELOG.md',
  // The same examples once more: see translations.test.ts.
  '**/*.fr.md',
]

const documents = globSync('**/*.md', { cwd: root, exclude: ignored })
  .toSorted()
  .map((path) => ({ path, blocks: blocksOf(readFileSync(join(root, path), 'utf8')) }))
  .filter(({ blocks }) => blocks.length > 0)

let sandbox: Sandbox
const files = new Map<Block, string>()
let typeErrors: ReadonlyMap<string, readonly string[]>

beforeAll(async () => {
  sandbox = await createSandbox()
  for (const { path, blocks } of documents) {
    for (const block of blocks) files.set(block, await sandbox.write(path, block))
  }
  const checked = [...files].filter(([block]) => block.language === 'ts' && !block.notRun)
  typeErrors = typeErrorsOf(checked.map(([, file]) => file))
})

afterAll(() => sandbox.remove())

test('there are examples', () => expect(documents).not.toEqual([]))

for (const { path, blocks } of documents) {
  describe(path, () => {
    test.for(blocks)('line $line ($language)', async (block, context) => {
      if (block.notRun !== undefined) context.skip(block.notRun)
      const file = files.get(block) ?? ''
      expect(typeErrors.get(file) ?? []).toEqual([])
      const { status, output } = await sandbox.run(file)
      expect(status, output).toBe(0)
    })
  })
}
