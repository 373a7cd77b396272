import { addToGroup } from '../add-to-group.ts'
import { attackInterval, type HiddenCell } from './attack-interval.ts'
import type { TerritoryCell } from './territory-cell.ts'

/** A cell on its way to publication. */
export interface DraftCell extends TerritoryCell {
  /** What is published unless it is hidden: the size, or the number of the release before. */
  readonly shown: number
  /** Too small, or too much one organisation's. */
  readonly sensitive: boolean
  hidden: boolean
}

/** The lines whose totals are not shown: too small, or they would give a cell away. */
export interface OpenLines {
  readonly skills: Set<string>
  readonly places: Set<string>
}

/** Whether somebody can compute a hidden cell to less than `k`, moving people among these cells only. */
export function isExposed(
  cell: DraftCell,
  among: readonly DraftCell[],
  { open, k }: { readonly open: OpenLines; readonly k: number },
): boolean {
  const places = new Map(among.map((each) => [each, unknownIn(each, open)]))
  const asked = places.get(cell)
  if (asked === undefined) return false
  const { least, most } = attackInterval(asked, [...places.values()], k)
  return most - least < k
}

/** A cell as somebody sees it who knows the totals of the other lines. */
export function unknownIn(
  { skill, place, members }: DraftCell,
  open: OpenLines,
  count = members.size,
): HiddenCell {
  return {
    row: open.skills.has(skill) ? undefined : skill,
    column: open.places.has(place) ? undefined : place,
    count,
  }
}

/** The cells of each skill, or of each place. */
export function linesOf<C extends DraftCell>(
  cells: readonly C[],
  line: 'skill' | 'place',
): ReadonlyMap<string, readonly C[]> {
  const lines = new Map<string, C[]>()
  for (const cell of cells) addToGroup(lines, cell[line], cell)
  return lines
}

/** Whether one organisation accounts for more than this share of the sum of these cells. */
export function isDominated(cells: readonly TerritoryCell[], dominance: number): boolean {
  const shares = new Map<string, number>()
  for (const { byOrganization } of cells) {
    for (const [id, share] of byOrganization) shares.set(id, (shares.get(id) ?? 0) + share)
  }
  return Math.max(0, ...shares.values()) > dominance * peopleSum(cells)
}

/** The sum of cells: who is in two of them counts twice. */
export function peopleSum(cells: readonly TerritoryCell[]): number {
  return sumOf(cells.map(({ members }) => members.size))
}

export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0)
}
