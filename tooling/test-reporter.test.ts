import { expect, test } from 'vitest'
import type { TestModule } from 'vitest/node'
import { reportOf } from './test-reporter.ts'

interface Ended {
  readonly fullName: string
  readonly state: 'passed' | 'failed' | 'skipped'
  readonly note?: string
  readonly tags?: readonly string[]
  readonly measured?: string
}

/** A file as vitest reports it when its tests have ended. */
function moduleOf(tests: readonly Ended[], errors: readonly string[] = []): TestModule {
  const allTests = tests.map(({ fullName, state, note, tags = [], measured }) => ({
    fullName,
    tags,
    project: { name: 'unit' },
    options: { mode: state === 'skipped' && note === undefined ? 'skip' : 'run' },
    result: () => ({ state, note }),
    annotations: () => (measured === undefined ? [] : [{ message: measured }]),
  }))
  const module = {
    moduleId: 'a.test.ts',
    errors: () => errors.map((message) => ({ message })),
    children: { allTests: () => allTests },
  }
  return module as unknown as TestModule
}

const modules = [
  moduleOf([
    { fullName: 'is quick', state: 'passed', measured: '1.2 % of all' },
    { fullName: 'is wrong', state: 'failed' },
    { fullName: 'takes long', state: 'skipped', tags: ['thorough'] },
    { fullName: 'lacks a browser', state: 'skipped', note: 'none is there', tags: ['thorough'] },
    { fullName: 'has no reason', state: 'skipped' },
  ]),
  moduleOf([], ['cannot be loaded']),
]

const lacking = { what: 'unit: lacks a browser', reason: 'none is there' }
const reasonless = { what: 'unit: has no reason' }

test('a thorough test that nobody asked for is left out; any other that did not run is skipped', () => {
  expect(reportOf(modules, { isFiltered: true })).toEqual({
    passed: 1,
    failed: 1,
    skipped: [lacking, reasonless],
    leftOut: 1,
    figures: ['  is quick: 1.2 % of all'],
    faults: ['a.test.ts: cannot be loaded'],
  })
})

test('where all were asked for, a thorough one that did not run is skipped too', () => {
  const { leftOut, skipped } = reportOf(modules, { isFiltered: false })
  expect(leftOut).toBe(0)
  expect(skipped).toEqual([{ what: 'unit: takes long' }, lacking, reasonless])
})
