import { byCodeUnit } from '../by-code-unit.ts'
import { isDominated, isExposed, linesOf, peopleSum, sumOf, type DraftCell } from './draft-cell.ts'
import type { DraftTable } from './draft-table.ts'
import type { Protection } from './publication-policy.ts'
import type { PublishedCell, PublishedTable, PublishedTotal } from './published-table.ts'
import { keyOf, type TerritoryCell } from './territory-cell.ts'
import { withholdTotals } from './withheld-totals.ts'

/**
 * A table beside which others lie that were published before. It says nothing about protected groups that
 * those did not say: what was hidden stays so, nobody is hidden behind a group whose number is known, and
 * what a total leaves for the hidden cells of its line is repeated, or withheld once it has moved by `k`.
 *
 * So whoever takes it that protected groups stayed as they were has no equation more than the first
 * release gave, and that one was checked. Whoever knows this release alone is checked here.
 */
export function nextRelease(
  given: readonly TerritoryCell[],
  previous: PublishedTable,
  protection: Protection,
): DraftTable {
  const cells = cellsAfter(given, previous, protection)
  const { k } = protection
  const skillTotals = totalsAfter(linesOf(cells, 'skill'), previous.skillTotals, k)
  const placeTotals = totalsAfter(linesOf(cells, 'place'), previous.placeTotals, k)
  const open = { skills: withoutCount(skillTotals), places: withoutCount(placeTotals) }
  const hidden = cells.filter((cell) => cell.hidden)
  // A group that is hidden for the first time hides nobody else: its last number is known.
  const always = hidden.filter(({ last }) => last === undefined)
  for (const cell of hidden) {
    const among = cell.last === undefined ? always : hidden
    if (!cell.sensitive || !isExposed(cell, among, { open, k })) continue
    open.skills.add(cell.skill)
    open.places.add(cell.place)
  }
  // For whoever knows this release alone, and for whoever takes the last numbers for those of today.
  withholdTotals(cells, open, protection)
  withholdTotals(always, open, protection)
  return {
    cells,
    skillTotals: withheld(skillTotals, open.skills),
    placeTotals: withheld(placeTotals, open.places),
  }
}

interface NextCell extends DraftCell {
  /** What the release before said: a pair that it did not list is 0, a protected one undefined. */
  readonly last: number | undefined
}

/** Those there are, and those there were: a pair that is no longer listed would be a 0. */
function cellsAfter(
  given: readonly TerritoryCell[],
  previous: PublishedTable,
  protection: Protection,
): readonly NextCell[] {
  const before = new Map(previous.cells.map((cell) => [keyOf(cell), cell]))
  const listed = new Set(given.map(keyOf))
  const gone = previous.cells
    .filter((cell) => !listed.has(keyOf(cell)))
    .map(({ skill, place }) => ({
      skill,
      place,
      members: new Set<string>(),
      byOrganization: new Map<string, number>(),
    }))
  return [...given, ...gone]
    .map((cell) => cellAfter(cell, before.get(keyOf(cell)), protection))
    .toSorted((a, b) => byCodeUnit(a.skill, b.skill) || byCodeUnit(a.place, b.place))
}

function cellAfter(
  cell: TerritoryCell,
  before: PublishedCell | undefined,
  { k, dominance }: Protection,
): NextCell {
  const size = cell.members.size
  const dominated = isDominated([cell], dominance)
  const last = before === undefined ? 0 : before.count
  if (last === undefined) {
    const sensitive = size < k || dominated
    // Greater than anything it can have been: so nobody takes the number of today for that of then.
    const outgrown = size >= (before?.atMost ?? 0) + k
    return { ...cell, shown: size, sensitive, hidden: sensitive || !outgrown, last }
  }
  const shown = last > 0 && Math.abs(size - last) < k ? last : size
  const sensitive = shown < k || dominated
  return { ...cell, shown, sensitive, hidden: sensitive, last }
}

function totalsAfter(
  lines: ReadonlyMap<string, readonly NextCell[]>,
  previous: readonly PublishedTotal[],
  k: number,
): PublishedTotal[] {
  const before = new Map(previous.map((total) => [total.id, total]))
  return [...lines]
    .toSorted(([a], [b]) => byCodeUnit(a, b))
    .map(([id, cells]) => totalAfter(id, cells, { before: before.get(id), k }))
    .map((total) => ((total.count ?? 0) < k ? { id: total.id } : total))
}

function totalAfter(
  id: string,
  cells: readonly NextCell[],
  { before, k }: { readonly before: PublishedTotal | undefined; readonly k: number },
): PublishedTotal {
  const [hidden, visible] = [cells.filter((each) => each.hidden), cells.filter(isVisible)]
  const shown = sumOf(visible.map((each) => each.shown))
  if (hidden.length === 0) return { id, count: shown }
  // A cell that is shown again would give away what the others of its line were.
  const unhidden = visible.some(({ last }) => last === undefined)
  if (before?.count === undefined || unhidden) return { id }
  const kept = before.count - sumOf(visible.map(({ last = 0 }) => last))
  const rest = peopleSum(hidden)
  // A new number would tell by how much they moved, and with what is known already, more than that.
  return Math.abs(rest - kept) < k ? { id, count: shown + kept } : { id }
}

function isVisible({ hidden }: DraftCell): boolean {
  return !hidden
}

function withoutCount(totals: readonly PublishedTotal[]): Set<string> {
  return new Set(totals.filter(({ count }) => count === undefined).map(({ id }) => id))
}

function withheld(totals: readonly PublishedTotal[], open: ReadonlySet<string>): PublishedTotal[] {
  return totals.map((total) => (open.has(total.id) ? { id: total.id } : total))
}
