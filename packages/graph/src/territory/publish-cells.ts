import { byCodeUnit } from '../by-code-unit.ts'
import { attackInterval, type HiddenCell } from './attack-interval.ts'
import { readPolicy, type Protection, type PublicationPolicy } from './publication-policy.ts'
import type { PublishedTable, PublishedTotal } from './published-table.ts'
import type { TerritoryCell } from './territory-cell.ts'

interface Release {
  readonly at: string
  readonly count: 'presence' | 'offer'
  readonly policy: PublicationPolicy
}

/**
 * Hides cells of fewer than `k` members or under one organisation's dominance, then as many others as it
 * takes so that each of those could be 0 or `k` more for all that anybody can compute (complementary
 * suppression, checked exactly).
 */
export function publishCells(
  given: readonly TerritoryCell[],
  { at, count, policy }: Release,
): PublishedTable {
  const protection = readPolicy(policy)
  const cells = given.map((cell) => cellFor(cell, protection))
  const open = withoutTotals(cells, protection)
  protect(cells, open, protection)
  return {
    at,
    count,
    k: protection.k,
    dominance: protection.dominance,
    cells: cells.map(({ skill, place, shown, hidden }) => ({
      skill,
      place,
      ...(!hidden && { count: shown }),
    })),
    skillTotals: totalsOf(cells, 'skill', { unshown: open.skills, protection }),
    placeTotals: totalsOf(cells, 'place', { unshown: open.places, protection }),
  }
}

interface Cell {
  readonly skill: string
  readonly place: string
  /** What would be published: the count, or that of the release before. */
  readonly shown: number
  /** Too small, or too much one organisation's. */
  readonly sensitive: boolean
  hidden: boolean
}

function cellFor(cell: TerritoryCell, { k, dominance, previous }: Protection): Cell {
  const { skill, place, members, byOrganization } = cell
  const before = previous?.cells.find((each) => each.skill === skill && each.place === place)?.count
  const moved = before === undefined ? Infinity : Math.abs(members.size - before)
  const greatest = Math.max(0, ...byOrganization.values())
  const repeated = before !== undefined && moved < k
  const shown = repeated ? before : members.size
  const sensitive = shown < k || greatest > dominance * members.size
  return { skill, place, shown, sensitive, hidden: sensitive }
}

/** The lines whose totals are not shown: too small, or they would give a cell away. */
interface OpenLines {
  readonly skills: Set<string>
  readonly places: Set<string>
}

function withoutTotals(cells: readonly Cell[], { k }: Protection): OpenLines {
  const small = (line: 'skill' | 'place') =>
    new Set([...sumsOf(cells, line)].filter(([, sum]) => sum < k).map(([id]) => id))
  return { skills: small('skill'), places: small('place') }
}

function protect(cells: readonly Cell[], open: OpenLines, { k }: Protection): void {
  for (;;) {
    const exposed = cells.find((cell) => cell.sensitive && isExposed(cell, cells, { open, k }))
    if (exposed === undefined) return
    const among = cheapestRectangle(exposed, cells)
    for (const cell of among) cell.hidden = true
    if (among.length > 0) continue
    // Nothing to hide it among: then its totals have to go.
    open.skills.add(exposed.skill)
    open.places.add(exposed.place)
  }
}

function isExposed(
  cell: Cell,
  cells: readonly Cell[],
  { open, k }: { readonly open: OpenLines; readonly k: number },
): boolean {
  const hidden = cells.filter((each) => each.hidden)
  const places = new Map(hidden.map((each) => [each, unknownIn(each, open)]))
  const asked = places.get(cell)
  if (asked === undefined) return false
  const { least, most } = attackInterval(asked, [...places.values()], k)
  return most - least < k
}

function unknownIn({ skill, place, shown }: Cell, open: OpenLines): HiddenCell {
  return {
    row: open.skills.has(skill) ? undefined : skill,
    column: open.places.has(place) ? undefined : place,
    count: shown,
  }
}

/**
 * The three cells that make a rectangle with this one and cost readers least: with all four hidden, people
 * could be moved around it without a total changing. Empty if there is none that hides anything more.
 */
function cheapestRectangle(corner: Cell, cells: readonly Cell[]): readonly Cell[] {
  const at = new Map(cells.map((cell) => [JSON.stringify([cell.skill, cell.place]), cell]))
  const beside = cells.filter(
    ({ skill, place }) => skill === corner.skill && place !== corner.place,
  )
  const below = cells.filter(({ skill, place }) => skill !== corner.skill && place === corner.place)
  let cheapest: readonly Cell[] = []
  let least = Infinity
  for (const side of beside) {
    for (const under of below) {
      const opposite = at.get(JSON.stringify([under.skill, side.place]))
      if (opposite === undefined) continue
      const shown = [side, under, opposite].filter(({ hidden }) => !hidden)
      const cost = shown.reduce((sum, cell) => sum + cell.shown, 0)
      if (shown.length === 0 || cost >= least) continue
      cheapest = shown
      least = cost
    }
  }
  return cheapest
}

function sumsOf(cells: readonly Cell[], line: 'skill' | 'place'): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const cell of cells) sums.set(cell[line], (sums.get(cell[line]) ?? 0) + cell.shown)
  return sums
}

function totalsOf(
  cells: readonly Cell[],
  line: 'skill' | 'place',
  { unshown, protection }: { unshown: ReadonlySet<string>; protection: Protection },
): PublishedTotal[] {
  const { k, previous } = protection
  const old = line === 'skill' ? previous?.skillTotals : previous?.placeTotals
  const before = new Map(old?.map(({ id, count }) => [id, count]))
  return [...sumsOf(cells, line)]
    .toSorted(([a], [b]) => byCodeUnit(a, b))
    .map(([id, sum]) => {
      if (unshown.has(id)) return { id }
      const last = before.get(id)
      return { id, count: last !== undefined && Math.abs(sum - last) < k ? last : sum }
    })
}
