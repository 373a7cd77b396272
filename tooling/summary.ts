import type { GateResult } from './gate-result.ts'

export interface Row {
  readonly name: string
  readonly result: GateResult
  readonly seconds: number
}

/** The table of gates, below it every skipped test with its reason, and what was not asked for. */
export function summaryOf(rows: readonly Row[]): string {
  const lines = [['gate', 'result', 'passed', 'failed', 'skipped', 'seconds'], ...rows.map(cellsOf)]
  const widths = lines[0]?.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  )
  const table = lines.map((line) => `  ${line.map(aligned(widths ?? [])).join('  ')}`.trimEnd())
  const skips = rows.flatMap((row) => row.result.skipped)
  const list = skips.map(({ what, reason }) => `  ${what}: ${reason}`)
  const skipped = list.length > 0 ? ['Skipped:', ...list, ''] : []
  return ['', ...table, '', ...skipped, ...leftOut(rows)].join('\n')
}

function leftOut(rows: readonly Row[]): string[] {
  const count = rows.reduce((total, { result }) => total + (result.leftOut ?? 0), 0)
  if (count === 0) return []
  return [`Left out: ${count} thorough tests, which \`npm test -- --thorough\` runs too.`, '']
}

export function closingLine(rows: readonly Row[]): string {
  const sum = (count: (result: GateResult) => number) =>
    rows.reduce((total, { result }) => total + count(result), 0)
  const passed = sum((result) => result.passed)
  const failed = sum((result) => result.failed)
  const skipped = sum((result) => result.skipped.length)
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

function cellsOf({ name, result, seconds }: Row): string[] {
  const { passed, failed, skipped } = result
  const verdict = failed > 0 ? 'FAILED' : 'passed'
  return [name, verdict, ...[passed, failed, skipped.length].map(String), seconds.toFixed(1)]
}

/** Names to the left, figures to the right. */
function aligned(widths: readonly number[]): (cell: string, column: number) => string {
  return (cell, column) => {
    const width = widths[column] ?? 0
    return column < 2 ? cell.padEnd(width) : cell.padStart(width)
  }
}
