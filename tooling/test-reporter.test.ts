import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { environment, root } from './bootstrap.mjs'
import { REPORT_FILE, type TestReport } from './test-reporter.ts'

const config = `export default {
  test: { globals: true, tags: [{ name: 'thorough' }], include: ['*.test.js'] },
}`

const tests = `
test('is quick', () => {})
test('takes long', { tags: 'thorough' }, () => {})
test.skip('takes long, and is skipped', { tags: 'thorough' }, () => {})
test('has a reason', (context) => context.skip('none is there'))
test.skip('has no reason', () => {})
`

test('a thorough test that nobody asked for is left out; any other that did not run is skipped', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'openboat-reporter-'))
  try {
    await writeFile(join(folder, 'vitest.config.mjs'), config)
    await writeFile(join(folder, 'a.test.js'), tests)
    const reasoned = { what: ': has a reason', reason: 'none is there' }
    const reasonless = { what: ': has no reason' }
    expect(await reportOf(folder, '--tagsFilter=!thorough')).toEqual({
      passed: 1,
      failed: 0,
      skipped: [reasoned, reasonless],
      leftOut: 2,
      faults: [],
    })
    expect(await reportOf(folder)).toEqual({
      passed: 2,
      failed: 0,
      skipped: [{ what: ': takes long, and is skipped' }, reasoned, reasonless],
      leftOut: 0,
      faults: [],
    })
  } finally {
    await rm(folder, { recursive: true })
  }
})

async function reportOf(folder: string, ...options: string[]): Promise<TestReport> {
  const reporter = `--reporter=${join(root, 'tooling', 'test-reporter.ts')}`
  const args = ['run', '--root', folder, reporter, ...options]
  await promisify(execFile)('vitest', args, { cwd: folder, env: environment() })
  return JSON.parse(await readFile(join(folder, REPORT_FILE), 'utf8')) as TestReport
}
