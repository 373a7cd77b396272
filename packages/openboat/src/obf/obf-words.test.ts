import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { obfWords } from './obf-words.ts'

test('the table of codes has every code of an ObfError', async () => {
  const readme = await readFile(new URL('../../../obf/README.md', import.meta.url), 'utf8')
  const codes = [...readme.matchAll(/^\| `(?<code>[a-z_]+)` /gm)].map(
    ({ groups }) => groups?.['code'],
  )
  expect(codes).toEqual(expect.arrayContaining(Object.keys(obfWords.en.errors)))
})
