import { byCodeUnit } from '../by-code-unit.ts'
import {
  isDominated,
  isExposed,
  linesOf,
  sumOf,
  type DraftCell,
  type OpenLines,
} from './draft-cell.ts'
import type { DraftTable } from './draft-table.ts'
import type { Protection } from './publication-policy.ts'
import type { PublishedTotal } from './published-table.ts'
import { keyOf, type TerritoryCell } from './territory-cell.ts'

/**
 * A table that stands alone. Small and dominated cells are hidden, then as many others as it takes so that
 * each of those could be 0 or `k` more for all that anybody can compute (complementary suppression,
 * checked exactly).
 */
export function firstRelease(
  given: readonly TerritoryCell[],
  { k, dominance }: Protection,
): DraftTable {
  const cells = given.map((cell): DraftCell => {
    const { skill, place, members } = cell
    const sensitive = members.size < k || isDominated(cell, dominance)
    return { skill, place, size: members.size, shown: members.size, sensitive, hidden: sensitive }
  })
  const open = { skills: smallLines(cells, 'skill', k), places: smallLines(cells, 'place', k) }
  protect(cells, open, k)
  return {
    cells,
    skillTotals: totalsOf(cells, 'skill', open.skills),
    placeTotals: totalsOf(cells, 'place', open.places),
  }
}

function smallLines(cells: readonly DraftCell[], line: 'skill' | 'place', k: number): Set<string> {
  const small = [...linesOf(cells, line)].filter(([, own]) => total(own) < k)
  return new Set(small.map(([id]) => id))
}

function total(cells: readonly DraftCell[]): number {
  return sumOf(cells.map(({ size }) => size))
}

function protect(cells: readonly DraftCell[], open: OpenLines, k: number): void {
  for (;;) {
    const hidden = cells.filter((each) => each.hidden)
    const exposed = hidden.find((cell) => cell.sensitive && isExposed(cell, hidden, { open, k }))
    if (exposed === undefined) return
    const among = cheapestRectangle(exposed, cells)
    for (const cell of among) cell.hidden = true
    if (among.length > 0) continue
    // Nothing to hide it among: then its totals have to go.
    open.skills.add(exposed.skill)
    open.places.add(exposed.place)
  }
}

/**
 * The three cells that make a rectangle with this one and cost readers least: with all four hidden, people
 * could be moved around it without a total changing. Empty if there is none that hides anything more.
 */
function cheapestRectangle(corner: DraftCell, cells: readonly DraftCell[]): readonly DraftCell[] {
  const at = new Map(cells.map((cell) => [keyOf(cell), cell]))
  const beside = cells.filter(
    ({ skill, place }) => skill === corner.skill && place !== corner.place,
  )
  const below = cells.filter(({ skill, place }) => skill !== corner.skill && place === corner.place)
  let cheapest: readonly DraftCell[] = []
  let least = Infinity
  for (const side of beside) {
    for (const under of below) {
      const opposite = at.get(keyOf({ skill: under.skill, place: side.place }))
      if (opposite === undefined) continue
      const shown = [side, under, opposite].filter(({ hidden }) => !hidden)
      const cost = total(shown)
      if (shown.length === 0 || cost >= least) continue
      cheapest = shown
      least = cost
    }
  }
  return cheapest
}

function totalsOf(
  cells: readonly DraftCell[],
  line: 'skill' | 'place',
  open: ReadonlySet<string>,
): PublishedTotal[] {
  return [...linesOf(cells, line)]
    .toSorted(([a], [b]) => byCodeUnit(a, b))
    .map(([id, own]) => (open.has(id) ? { id } : { id, count: total(own) }))
}
