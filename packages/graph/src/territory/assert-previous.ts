import { compareInstants } from '@openboat/model'
import { badArgument } from '../graph-error.ts'
import { readMoment } from '../moment.ts'
import type { PublishedTable } from './published-table.ts'
import type { TerritoryCell } from './territory-cell.ts'

/** What a published table is of. */
export type Release = Pick<PublishedTable, 'at' | 'count' | 'where'>

/** @throws {GraphError} `bad_argument` unless it is a table of the same kind, of the same lines, not later */
export function assertPrevious(
  previous: PublishedTable,
  given: readonly TerritoryCell[],
  { at, count, where }: Release,
): void {
  const { cells, skillTotals, placeTotals } = previous
  if (![cells, skillTotals, placeTotals].every(Array.isArray)) {
    throw badArgument('previous is a table that `publish` gave: cells, skillTotals, placeTotals.')
  }
  if (previous.count !== count || previous.where !== where) {
    throw badArgument(
      `previous counts ${previous.count} where the ${previous.where} is, ` +
        `this table ${count} where the ${where} is. They are two series.`,
    )
  }
  if (compareInstants(readMoment(previous.at, 'previous.at'), readMoment(at, 'at')) > 0) {
    throw badArgument(`previous is of ${previous.at}, which is after ${at}.`)
  }
  for (const line of ['skill', 'place'] as const) {
    const known = new Set(cells.map((cell) => cell[line]))
    if (cells.length === 0 || given.length === 0 || given.some((cell) => known.has(cell[line])))
      continue
    throw badArgument(`previous has no ${line} of this table; it was rolled up in another way.`)
  }
}
