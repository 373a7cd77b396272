import { compareInstants } from '@openboat/model'
import { badArgument, GraphError } from '../graph-error.ts'
import { readMoment } from '../moment.ts'
import { shown } from '../shown.ts'
import type { Protection } from './publication-policy.ts'
import type { PublishedCell, PublishedTable, PublishedTotal } from './published-table.ts'
import type { TerritoryCell } from './territory-cell.ts'

/** What a published table is of. */
export type Release = Pick<PublishedTable, 'at' | 'count' | 'where'>

/**
 * @throws {GraphError} `bad_argument` unless it is a table of the same kind, of the same lines, not later;
 *   `not_publishable` where it protects more
 */
export function assertPrevious(
  previous: PublishedTable,
  given: readonly TerritoryCell[],
  { at, count, where, ...protection }: Release & Protection,
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
  assertNoWeaker(protection, previous)
  for (const line of ['skill', 'place'] as const) {
    const known = new Set(cells.map((cell) => cell[line]))
    if (cells.length === 0 || given.length === 0 || given.some((cell) => known.has(cell[line])))
      continue
    throw badArgument(`previous has no ${line} of this table; it was rolled up in another way.`)
  }
}

/** Else whoever takes it that a group stayed as it was would be shown what was hidden of it. */
function assertNoWeaker({ k, dominance }: Protection, previous: Protection): void {
  const weaker = k < previous.k ? `k of ${k}` : `dominance of ${dominance}`
  if (k >= previous.k && dominance <= previous.dominance) return
  throw new GraphError('not_publishable', {
    message:
      `previous protects more, with k of ${previous.k} and dominance of ${previous.dominance}: ` +
      `${weaker} would show what it hides. Keep its protection, or begin another series.`,
  })
}

/** It comes from a file as often as from a program: a member of another shape would protect nobody. */
function assertTable(table: PublishedTable): void {
  const { cells, skillTotals, placeTotals, k, dominance } = table
  const hasAll = [cells, skillTotals, placeTotals].every(Array.isArray)
  if (!hasAll || ![k, dominance].every(Number.isFinite)) {
    throw badArgument(
      'previous is a table that `publish` gave: cells, skillTotals, placeTotals, k, dominance.',
    )
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
