import type { Tally } from '../batch/job.ts'
import { csvRecord } from './csv.ts'
import { plainText } from './plain-text.ts'
import type { Words } from './words.ts'

/** How many inputs came to what, by verdict, reason, issuer and version. */
export interface VerdictSummary {
  readonly add: (tally: Tally) => void
  readonly total: () => number
  /** How many came to this verdict. */
  readonly count: (verdict: Tally['verdict']) => number
  /** The most frequent first. */
  readonly rows: () => readonly SummaryRow[]
}

export interface SummaryRow extends Tally {
  readonly count: number
}

export function createSummary(): VerdictSummary {
  const counts = new Map<string, { readonly tally: Tally; count: number }>()
  const byVerdict = new Map<Tally['verdict'], number>()
  const rows = () =>
    [...counts.values()]
      .map(({ tally, count }) => ({ ...tally, count }))
      .toSorted((a, b) => b.count - a.count || (keyOf(a) < keyOf(b) ? -1 : 1))
  return {
    add: (tally) => {
      const key = keyOf(tally)
      const entry = counts.get(key)
      if (entry === undefined) counts.set(key, { tally, count: 1 })
      else entry.count += 1
      byVerdict.set(tally.verdict, (byVerdict.get(tally.verdict) ?? 0) + 1)
    },
    total: () => [...byVerdict.values()].reduce((sum, count) => sum + count, 0),
    count: (verdict) => byVerdict.get(verdict) ?? 0,
    rows,
  }
}

function keyOf({ verdict, reason, issuer, version }: Tally): string {
  return JSON.stringify([verdict, reason, issuer, version])
}

export function summaryCsv(summary: VerdictSummary): string {
  const header = ['verdict', 'reason', 'issuer', 'version', 'count']
  const rows = summary
    .rows()
    .map(({ verdict, reason, issuer, version, count }) => [verdict, reason, issuer, version, count])
  return [header, ...rows].map(csvRecord).join('')
}

/** A table for people; what is rare is left to the CSV. */
const MOST_ROWS = 50

export function summaryTable(summary: VerdictSummary, words: Words): string[] {
  const rows = summary.rows()
  const cells = rows
    .slice(0, MOST_ROWS)
    .map(({ verdict, reason, issuer, version, count }) => [
      words[verdict],
      reason,
      shortened(plainText(issuer)),
      version,
      String(count),
    ])
  const table = [words.summaryColumns, ...cells]
  const widths = words.summaryColumns.map((_, column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  )
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === row.length - 1
          ? cell.padStart(widths[column] ?? 0)
          : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
  const more = rows.length - MOST_ROWS
  return [
    ...table.map(line),
    ...(more > 0 ? [words.moreRows(more)] : []),
    words.summaryTotal(summary.total()),
  ]
}

function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 40)}…${text.slice(-19)}`
}
