import { lineOf, mostOf, networkOf } from './attack-interval.ts'
import { linesOf, peopleSum, unknownIn, type DraftCell, type OpenLines } from './draft-cell.ts'
import { heaviestClosure } from './heaviest-closure.ts'
import type { Protection } from './publication-policy.ts'
import type { TerritoryCell } from './territory-cell.ts'

/**
 * Opens as many lines as it takes so that no sum of protected cells follows from the totals of the others
 * that is of fewer than `k` different people, or of which one organisation has more than its share.
 *
 * What follows from totals is a sum over some lines, less that over crossing ones which lie wholly in them,
 * or adds up from such sums; so looking at these is enough.
 */
export function withholdTotals(
  cells: readonly DraftCell[],
  open: OpenLines,
  { k, dominance }: Protection,
): void {
  const table = { hidden: cells.filter(({ hidden }) => hidden), open, sums: sumsOf(cells) }
  withholdOfFew(table, k)
  const organizations = new Set(table.hidden.flatMap((cell) => dominating(cell, dominance)))
  for (const each of [...organizations].toSorted()) withholdOfOne(table, each, dominance)
}

interface Table {
  readonly hidden: readonly DraftCell[]
  readonly open: OpenLines
  readonly sums: Readonly<Record<'skill' | 'place', ReadonlyMap<string, number>>>
}

/**
 * A group of few has small cells only, so these are asked. Somebody in several of them is shared out among
 * them: then no group weighs more than it has people, and groups can be weighed as they are summed. Totals
 * of people with many skills each may go without need; none stays without right.
 */
function withholdOfFew(table: Table, k: number): void {
  const { hidden, open } = table
  const small = hidden.filter(({ members }) => members.size < k)
  const times = new Map<string, number>()
  for (const member of small.flatMap(({ members }) => [...members])) {
    times.set(member, (times.get(member) ?? 0) + 1)
  }
  const weights = new Map(
    small.map((cell) => {
      const parts = [...cell.members].map((member) => 1 / (times.get(member) ?? 1))
      return [cell, parts.reduce((sum, part) => sum + part, 0)]
    }),
  )
  const seen = () => {
    const cellOf = new Map(
      hidden.map((each) => [each, unknownIn(each, open, weights.get(each) ?? k)]),
    )
    return { cellOf, network: networkOf([...cellOf.values()]) }
  }
  let { cellOf, network } = seen()
  for (const cell of small) {
    for (let asked = cellOf.get(cell); asked !== undefined; asked = cellOf.get(cell)) {
      if (mostOf(asked, network, k) >= k - ROUNDING) break
      openSmallerLine(cell, table)
      ;({ cellOf, network } = seen())
    }
  }
}

/** Thirds of people do not add up to whole ones exactly. */
const ROUNDING = 1e-9

function dominating({ members, byOrganization }: TerritoryCell, dominance: number): string[] {
  const most = dominance * members.size
  return [...byOrganization].filter(([, share]) => share > most).map(([id]) => id)
}

function withholdOfOne(table: Table, organization: string, dominance: number): void {
  const surplusOf = ({ members, byOrganization }: DraftCell) =>
    (byOrganization.get(organization) ?? 0) - dominance * members.size
  for (;;) {
    const group = heaviestGroup(table, surplusOf)
    const [first] = group.toSorted((a, b) => surplusOf(b) - surplusOf(a))
    if (first === undefined) return
    if (group.reduce((sum, cell) => sum + surplusOf(cell), 0) <= ROUNDING) return
    openSmallerLine(first, table)
  }
}

/** Of all groups whose sum follows from the totals, the one that weighs most; empty if none weighs anything. */
function heaviestGroup(
  { hidden, open }: Table,
  weightOf: (cell: DraftCell) => number,
): readonly DraftCell[] {
  const ends = hidden.map((cell) => {
    const { row, column } = unknownIn(cell, open)
    return { cell, row: lineOf('row', row), column: lineOf('column', column) }
  })
  const weights = new Map<string, number>()
  const add = (line: string, weight: number) => weights.set(line, (weights.get(line) ?? 0) + weight)
  for (const { cell, row, column } of ends) {
    add(row, weightOf(cell))
    add(column, -weightOf(cell))
  }
  // A column is subtracted only where all its rows are added.
  const closure = heaviestClosure(
    weights,
    ends.map(({ row, column }) => [column, row]),
  )
  return ends
    .filter(({ row, column }) => closure.has(row) && !closure.has(column))
    .map(({ cell }) => cell)
}

function sumsOf(cells: readonly DraftCell[]): Table['sums'] {
  const along = (line: 'skill' | 'place') =>
    new Map([...linesOf(cells, line)].map(([id, own]) => [id, peopleSum(own)]))
  return { skill: along('skill'), place: along('place') }
}

/** Costs readers least. Where one of the two lines is open already, the other. */
function openSmallerLine({ skill, place }: DraftCell, { open, sums }: Table): void {
  const bySkill = (sums.skill.get(skill) ?? 0) < (sums.place.get(place) ?? 0)
  if (open.places.has(place) || (bySkill && !open.skills.has(skill))) open.skills.add(skill)
  else open.places.add(place)
}
