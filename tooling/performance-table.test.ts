import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { gates } from '../benchmarks/gates.ts'
import { isMissed, tableOf, type Run } from '../benchmarks/results.ts'

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const run = JSON.parse(read('benchmarks/results.json')) as Run

test('every job has a result', () => {
  expect(run.results.map(({ id }) => id)).toEqual(Object.keys(gates))
})

test('docs/performance.md shows the results that are kept', () => {
  // Cells are padded when the page is formatted; what they say is what counts.
  const cells = (line: string) => line.split('|').map((cell) => cell.trim())
  const lines = read('docs/performance.md').split('\n')
  const start = lines.findIndex((line) => line.startsWith('| job'))
  const table = tableOf(run)
  const shown = lines.slice(start, start + table.length)
  expect(shown.toSpliced(1, 1).map(cells)).toEqual(table.toSpliced(1, 1).map(cells))
})

test('a ratio below the gate is missed, and one without a gate is not', () => {
  const timings = [] as const
  expect(isMissed({ id: 'jcs-full', ratio: 1.99, timings })).toBe(true)
  expect(isMissed({ id: 'jcs-full', ratio: 2, timings })).toBe(false)
  expect(isMissed({ id: 'bake-png', ratio: 0, timings })).toBe(false)
})
