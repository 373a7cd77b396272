import { compareInstants } from '@openboat/model'
import { badArgument } from '../graph-error.ts'
import { readMoment } from '../moment.ts'
import { shown } from '../shown.ts'
import type { PublishedCell, PublishedTable, PublishedTotal } from './published-table.ts'
import type { TerritoryCell } from './territory-cell.ts'

/** What a published table is of. */
export type Release = Pick<PublishedTable, 'at' | 'count' | 'where'>

/** @throws {GraphError} `bad_argument` unless it is a table of the same kind, of the same lines, not later */
export function assertPrevious(
  previous: PublishedTable,
  given: readonly TerritoryCell[],
  { at, count, where }: Release,
): void {
  assertTable(previous)
  const { cells } = previous
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

/** It comes from a file as often as from a program: a member of another shape would protect nobody. */
function assertTable({ cells, skillTotals, placeTotals }: PublishedTable): void {
  if (![cells, skillTotals, placeTotals].every(Array.isArray)) {
    throw badArgument('previous is a table that `publish` gave: cells, skillTotals, placeTotals.')
  }
  cells.forEach(assertCell)
  for (const [name, totals] of Object.entries({ skillTotals, placeTotals })) {
    totals.forEach((total, index) => assertTotal(total, `previous.${name}[${index}]`))
  }
}

function assertCell(cell: PublishedCell, index: number): void {
  const { skill, place, count, atMost } = Object(cell) as Partial<PublishedCell>
  if ([skill, place].every(isText) && [count, atMost].every(isCountOrAbsent)) return
  throw badArgument(
    `previous.cells[${index}] has the texts skill and place and, where they are known, the whole numbers ` +
      `count and atMost; it is ${shown(cell)}.`,
  )
}

function assertTotal(total: PublishedTotal, name: string): void {
  const { id, count } = Object(total) as Partial<PublishedTotal>
  if (isText(id) && isCountOrAbsent(count)) return
  throw badArgument(
    `${name} has a text as id and, where it is known, a whole number as count; it is ${shown(total)}.`,
  )
}

function isText(value: unknown): boolean {
  return typeof value === 'string'
}

function isCountOrAbsent(value: unknown): boolean {
  return value === undefined || (Number.isSafeInteger(value) && Number(value) >= 0)
}
