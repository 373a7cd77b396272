import { expect, test } from 'vitest'
import { closingLine, summaryOf, type Row } from './summary.ts'

const rows: readonly Row[] = [
  { name: 'lint', seconds: 1.26, result: { passed: 1, failed: 0, skipped: [], output: '' } },
  {
    name: 'tests',
    seconds: 40,
    result: {
      passed: 812,
      failed: 2,
      skipped: [{ what: 'docs: README.md > line 3 (sh)', reason: 'asks the registry' }],
      output: 'what went wrong',
    },
  },
]

test('the closing line sums the gates and their tests', () => {
  expect(closingLine(rows)).toBe('813 passed, 2 failed, 1 skipped')
  expect(closingLine([])).toBe('0 passed, 0 failed, 0 skipped')
})

test('the summary shows each gate, and why something was skipped', () => {
  expect(summaryOf(rows).split('\n')).toEqual([
    '',
    '  gate   result  passed  failed  skipped  seconds',
    '  lint   passed       1       0        0      1.3',
    '  tests  FAILED     812       2        1     40.0',
    '',
    'Skipped:',
    '  docs: README.md > line 3 (sh): asks the registry',
    '',
  ])
})

test('nothing is said about skipping where nothing was skipped', () => {
  expect(summaryOf(rows.slice(0, 1))).not.toContain('Skipped')
})

test('one line says what was left out, and how to run it', () => {
  const [row] = rows
  if (row === undefined) throw new Error('There are rows')
  const text = summaryOf([row, { ...row, result: { ...row.result, leftOut: 2 } }])
  expect(text).toMatch(/\n\nLeft out: 2 thorough tests, .*`npm test -- --thorough`.*\n$/)
  expect(closingLine([{ ...row, result: { ...row.result, leftOut: 2 } }])).toBe(
    '1 passed, 0 failed, 0 skipped',
  )
  expect(summaryOf(rows)).not.toContain('Left out')
})
