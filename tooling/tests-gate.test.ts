import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { resultOf } from './tests-gate.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openboat-tests-gate-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function judge(report: object | string, status: number) {
  const file = join(folder, 'report.json')
  await writeFile(file, typeof report === 'string' ? report : JSON.stringify(report))
  return resultOf(file, { status, output: 'all that vitest said' })
}

const clean = { passed: 3, failed: 0, skipped: [], leftOut: 0, figures: [], faults: [] }

test('tests count one by one', async () => {
  expect(await judge(clean, 0)).toMatchObject({ passed: 3, failed: 0, skipped: [] })
  expect(await judge({ ...clean, failed: 2 }, 1)).toMatchObject({ passed: 3, failed: 2 })
})

test('a skipped test needs a reason', async () => {
  const skipped = [{ what: 'unit: a', reason: 'why' }, { what: 'unit: b' }]
  const result = await judge({ ...clean, skipped }, 0)
  expect(result.failed).toBe(1)
  expect(result.output).toContain('Skipped without a reason: unit: b')
  expect(result.skipped).toHaveLength(2)
})

test('what was left out is neither passed, failed nor skipped', async () => {
  const result = await judge({ ...clean, leftOut: 2 }, 0)
  expect(result).toMatchObject({ passed: 3, failed: 0, skipped: [], leftOut: 2 })
})

test('what tests measured is shown', async () => {
  expect((await judge({ ...clean, figures: ['a: 1', 'b: 2'] }, 0)).figures).toBe('a: 1\nb: 2')
  expect(await judge(clean, 0)).not.toHaveProperty('figures')
})

test('what is no test fails too', async () => {
  expect(await judge({ ...clean, faults: ['a.test.ts: cannot be loaded'] }, 1)).toMatchObject({
    failed: 1,
  })
  expect(await judge(clean, 1)).toMatchObject({ failed: 1 })
})

test('without a report, or with half of one, nothing has passed', async () => {
  expect(await judge('{ "passed": 3', 0)).toMatchObject({ passed: 0, failed: 1 })
  const missing = join(folder, 'missing.json')
  expect(await resultOf(missing, { status: 0, output: '' })).toMatchObject({ passed: 0, failed: 1 })
})

test('a run without any test has not passed', async () => {
  expect(await judge({ ...clean, passed: 0 }, 0)).toMatchObject({ failed: 1 })
})
