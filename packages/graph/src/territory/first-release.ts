import { byCodeUnit } from '../by-code-unit.ts'
import {
  isDominated,
  isExposed,
  linesOf,
  peopleSum,
  type DraftCell,
  type OpenLines,
} from './draft-cell.ts'
import type { DraftTable } from './draft-table.ts'
import type { Protection } from './publication-policy.ts'
import type { PublishedTotal } from './published-table.ts'
import { keyOf, type TerritoryCell } from './territory-cell.ts'
import { withholdTotals } from './withheld-totals.ts'

/**
 * A table that stands alone. Small and dominated cells are hidden, then as many others as it takes so that
 * each of those could be 0 or `k` more for all that anybody can compute (complementary suppression,
 * checked exactly). Totals go that are small or dominated themselves, and those that would give such a sum away.
 */
export function firstRelease(given: readonly TerritoryCell[], protection: Protection): DraftTable {
  const { k } = protection
  const cells = given.map((cell): DraftCell => {
    const sensitive = isSensitive([cell], protection)
    return { ...cell, shown: cell.members.size, sensitive, hidden: sensitive }
  })
  const open = {
    skills: sensitiveLines(cells, 'skill', protection),
    places: sensitiveLines(cells, 'place', protection),
  }
  protect(cells, open, k)
  withholdTotals(cells, open, protection)
  return {
    cells,
    skillTotals: totalsOf(cells, 'skill', open.skills),
    placeTotals: totalsOf(cells, 'place', open.places),
  }
}

function sensitiveLines(
  cells: readonly DraftCell[],
  line: 'skill' | 'place',
  protection: Protection,
): Set<string> {
  const found = [...linesOf(cells, line)].filter(([, own]) => isSensitive(own, protection))
  return new Set(found.map(([id]) => id))
}

/** Of too few people, whatever they hold, or too much one organisation's. */
function isSensitive(cells: readonly TerritoryCell[], { k, dominance }: Protection): boolean {
  const people = new Set(cells.flatMap(({ members }) => [...members]))
  return people.size < k || isDominated(cells, dominance)
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
      const cost = peopleSum(shown)
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
    .map(([id, own]) => (open.has(id) ? { id } : { id, count: peopleSum(own) }))
}
