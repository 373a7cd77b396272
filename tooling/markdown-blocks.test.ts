import { expect, test } from 'vitest'
import { blocksOf } from './markdown-blocks.ts'

test('blocks come with language, code and line, in order', () => {
  const markdown = ['# Title', '', '```ts', 'a()', '', 'b()', '```', '~~~bash', 'boat', '~~~']
  expect(blocksOf(markdown.join('\n'))).toEqual([
    { language: 'ts', code: 'a()\n\nb()', line: 3 },
    { language: 'sh', code: 'boat', line: 8 },
  ])
})

test('other languages are not run', () => {
  expect(blocksOf('```json\n{}\n```\n```\nplain\n```\n```text\nts\n```')).toEqual([])
})

test.each(['typescript', 'TS', 'mts', 'javascript', 'mjs', 'bash', 'shell', 'console'])(
  'a block does not escape as %s',
  (language) => expect(blocksOf(`\`\`\`${language}\nx\n\`\`\``)).toHaveLength(1),
)

test('a fence inside a longer fence is text', () => {
  expect(blocksOf('````md\n```ts\nx\n```\n````')).toEqual([])
})

test('a block in a list loses the indent of its fence', () => {
  expect(blocksOf('1. Run\n\n   ```sh\n   if x; then\n     y\n   fi\n   ```')).toEqual([
    { language: 'sh', code: 'if x; then\n  y\nfi', line: 3 },
  ])
})

test('an exception carries its reason, across a blank line', () => {
  const [block] = blocksOf('<!-- not run: installs from the registry -->\n\n```sh\nnpm i\n```')
  expect(block?.notRun).toBe('installs from the registry')
})

test('an exception holds for one block only', () => {
  const blocks = blocksOf('<!-- not run: why -->\n```sh\na\n```\n```sh\nb\n```')
  expect(blocks.map(({ notRun }) => notRun)).toEqual(['why', undefined])
})

test.each(['<!-- not run -->', '<!-- not run: -->', '<!-- not run:   -->'])(
  '%s is refused',
  (comment) => {
    expect(() => blocksOf(`${comment}\n\`\`\`sh\na\n\`\`\``)).toThrow('write the reason')
  },
)

test('a block without an end is refused', () => {
  expect(() => blocksOf('text\n```ts\na')).toThrow('line 2 has no end')
})
