import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { apiReference } from './api-reference.ts'

const source = `
/** Says what it is, like {@link silent}. */
export function spoken(): void {}
export function silent(): void {}
/** Leads to {@link nowhere}. */
export const astray = 1
export const quiet = 2
export interface WithMember {
  /** In metres. */
  readonly length: number
}
export interface Bare {
  readonly length: number
}
export type Listed = 'a' | 'b'
`

test('names without a docstring and links that lead nowhere are faults', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'api-reference-'))
  const file = join(folder, 'entry.ts')
  const other = join(folder, 'other.ts')
  const tsconfig = join(folder, 'tsconfig.json')
  await writeFile(file, source)
  await writeFile(other, '/** Another entry. */\nexport const other = 1\n')
  await writeFile(
    tsconfig,
    JSON.stringify({ compilerOptions: { types: [] }, files: [file, other] }),
  )
  try {
    const pages = join(folder, 'pages')
    const entries = [
      { name: '@openboat/entry', file },
      { name: '@openboat/entry/other', file: other },
    ]
    const faults = await apiReference({ entries, tsconfig, folder: pages })
    expect(faults.filter((fault) => fault.includes('nowhere'))).toHaveLength(1)
    const undocumented = faults.flatMap(
      (fault) => /: (\w+) has no docstring/.exec(fault)?.[1] ?? [],
    )
    expect(undocumented.toSorted()).toEqual(['Bare', 'quiet', 'silent'])
    expect(faults).toHaveLength(4)
    expect(await readFile(join(pages, 'index.html'), 'utf8')).toContain('@openboat/entry/other')
  } finally {
    await rm(folder, { recursive: true })
  }
})
