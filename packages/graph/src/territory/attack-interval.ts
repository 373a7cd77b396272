import { addToGroup } from '../add-to-group.ts'

/** A cell whose number is not published, in a table whose totals are. */
export interface HiddenCell {
  /** The line whose cells and this one make a total; undefined where that total is not published. */
  readonly row: string | undefined
  readonly column: string | undefined
  readonly count: number
}

/** What somebody can compute about a hidden cell from all the rest. */
export interface AttackInterval {
  readonly least: number
  readonly most: number
}

/**
 * The exact interval of a hidden cell, given every shown cell and the published totals of rows and columns.
 *
 * The hidden cells are a transport problem: one can grow as far as others in its row and its column give
 * way, which is a maximum flow through them (Edmonds & Karp 1972).
 *
 * @param enough  Search no further than this many above and below: the interval is then at least so wide.
 */
export function attackInterval(
  cell: HiddenCell,
  hidden: readonly HiddenCell[],
  enough: number,
): AttackInterval {
  const network = networkOf(hidden)
  const [row, column] = [lineOf('row', cell.row), lineOf('column', cell.column)]
  const ends = { from: row, to: column, without: cell }
  const down = flow(ends, network, Math.min(enough, cell.count))
  return { least: cell.count - down, most: mostOf(cell, network, enough) }
}

/**
 * The most that a hidden cell can have, which is also the least sum of a group with this cell in it that
 * follows from the totals: what the flow is held up by is such a group (maximum flow, minimum cut).
 */
export function mostOf(cell: HiddenCell, network: Network, enough: number): number {
  // One more here takes one from a cell of the column, which its row gets back elsewhere, …
  const [from, to] = [lineOf('column', cell.column), lineOf('row', cell.row)]
  return cell.count + flow({ from, to, without: cell }, network, enough)
}

/** A line without a total gives and takes whatever is needed; all such lines are one. */
const FREE = 'free'

export function lineOf(kind: 'row' | 'column', name: string | undefined): string {
  return name === undefined ? FREE : `${kind} ${name}`
}

/** Where one may go from each line: less of a cell leads from its column to its row, more of it back. */
export type Network = ReadonlyMap<string, readonly Step[]>

interface Step {
  readonly cell: HiddenCell
  /** Whether the cell gives or takes. */
  readonly less: boolean
  readonly to: string
}

export function networkOf(hidden: readonly HiddenCell[]): Network {
  const network = new Map<string, Step[]>()
  for (const cell of hidden) {
    const [row, column] = [lineOf('row', cell.row), lineOf('column', cell.column)]
    addToGroup(network, row, { cell, less: false, to: column })
    addToGroup(network, column, { cell, less: true, to: row })
  }
  return network
}

interface Ends {
  readonly from: string
  readonly to: string
  /** The cell that is asked about moves nobody itself. */
  readonly without: HiddenCell
}

function flow(ends: Ends, network: Network, enough: number): number {
  if (ends.from === ends.to) return enough
  const left = new Map([[ends.without, 0]])
  let moved = 0
  while (moved < enough) {
    const path = shortestPath(ends, network, left)
    if (path === undefined) break
    const room = path.map(({ cell, less }) => (less ? (left.get(cell) ?? cell.count) : Infinity))
    const step = Math.min(enough - moved, ...room)
    for (const { cell, less } of path) {
      left.set(cell, (left.get(cell) ?? cell.count) + (less ? -step : step))
    }
    moved += step
  }
  return moved
}

/** @param left  What cells have by now, where that is not their count. */
function shortestPath(
  { from, to, without }: Ends,
  network: Network,
  left: ReadonlyMap<HiddenCell, number>,
): readonly Step[] | undefined {
  const arrivedBy = new Map<string, { step: Step; before: string } | undefined>([[from, undefined]])
  for (const line of arrivedBy.keys()) {
    if (line === to) break
    for (const step of network.get(line) ?? []) {
      if (arrivedBy.has(step.to) || step.cell === without) continue
      if (step.less && (left.get(step.cell) ?? step.cell.count) <= 0) continue
      arrivedBy.set(step.to, { step, before: line })
    }
  }
  if (!arrivedBy.has(to)) return undefined
  const path: Step[] = []
  for (let at = arrivedBy.get(to); at !== undefined; at = arrivedBy.get(at.before))
    path.unshift(at.step)
  return path
}
