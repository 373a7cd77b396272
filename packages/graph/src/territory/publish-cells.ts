import { assertPrevious, type Release } from './assert-previous.ts'
import { linesOf, sumOf, type DraftCell } from './draft-cell.ts'
import type { DraftTable } from './draft-table.ts'
import { firstRelease } from './first-release.ts'
import { nextRelease } from './next-release.ts'
import { readPolicy, type PublicationPolicy } from './publication-policy.ts'
import type { PublishedCell, PublishedTable, PublishedTotal } from './published-table.ts'
import { keyOf, type TerritoryCell } from './territory-cell.ts'

/** Decides what of a table is shown, alone or beside the releases before it. */
export function publishCells(
  given: readonly TerritoryCell[],
  release: Release,
  policy: PublicationPolicy,
): PublishedTable {
  const protection = readPolicy(policy)
  const { previous } = policy
  if (previous !== undefined) assertPrevious(previous, given, { ...release, ...protection })
  const draft =
    previous === undefined
      ? firstRelease(given, protection)
      : nextRelease(given, previous, protection)
  return {
    at: release.at,
    count: release.count,
    where: release.where,
    ...protection,
    cells: publishedCells(draft, previous),
    skillTotals: draft.skillTotals,
    placeTotals: draft.placeTotals,
  }
}

function publishedCells(
  { cells, skillTotals, placeTotals }: DraftTable,
  previous: PublishedTable | undefined,
): PublishedCell[] {
  const bySkill = restsOf(cells, 'skill', skillTotals)
  const byPlace = restsOf(cells, 'place', placeTotals)
  const before = new Map(previous?.cells.map((cell) => [keyOf(cell), cell.atMost]))
  return cells.map(({ skill, place, shown, hidden }) => {
    if (!hidden) return { skill, place, count: shown }
    const rests = [bySkill.get(skill), byPlace.get(place)].filter((rest) => rest !== undefined)
    const now = rests.length === 0 ? [] : [Math.min(...rests)]
    const then = before.get(keyOf({ skill, place }))
    const bounds = then === undefined ? now : [...now, then]
    return { skill, place, ...(bounds.length > 0 && { atMost: Math.max(...bounds) }) }
  })
}

/** What each total that is shown leaves for the hidden cells of its line. */
function restsOf(
  cells: readonly DraftCell[],
  line: 'skill' | 'place',
  totals: readonly PublishedTotal[],
): ReadonlyMap<string, number> {
  const own = linesOf(cells, line)
  const rests = new Map<string, number>()
  for (const { id, count } of totals) {
    const visible = own.get(id)?.filter(({ hidden }) => !hidden) ?? []
    if (count !== undefined) rests.set(id, count - sumOf(visible.map(({ shown }) => shown)))
  }
  return rests
}
