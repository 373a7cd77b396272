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
  const others = hidden.filter((each) => each !== cell)
  const [row, column] = [lineOf('row', cell.row), lineOf('column', cell.column)]
  // One more here takes one from a cell of the column, which its row gets back elsewhere, …
  const up = flow({ from: column, to: row }, others, enough)
  const down = flow({ from: row, to: column }, others, Math.min(enough, cell.count))
  return { least: cell.count - down, most: cell.count + up }
}

/** A line without a total gives and takes whatever is needed; all such lines are one. */
const FREE = 'free'

function lineOf(kind: 'row' | 'column', name: string | undefined): string {
  return name === undefined ? FREE : `${kind} ${name}`
}

interface Ends {
  readonly from: string
  readonly to: string
}

/** A cell in the network: less of it leads from its column to its row, more of it from row to column. */
interface Movable {
  readonly row: string
  readonly column: string
  count: number
}

function flow({ from, to }: Ends, cells: readonly HiddenCell[], enough: number): number {
  if (from === to) return enough
  const movable = cells.map((each): Movable => {
    const [row, column] = [lineOf('row', each.row), lineOf('column', each.column)]
    return { row, column, count: each.count }
  })
  let moved = 0
  while (moved < enough) {
    const path = shortestPath({ from, to }, movable)
    if (path === undefined) break
    const room = path.map(({ cell, less }) => (less ? cell.count : Infinity))
    const step = Math.min(enough - moved, ...room)
    for (const { cell, less } of path) cell.count += less ? -step : step
    moved += step
  }
  return moved
}

interface Step {
  readonly cell: Movable
  /** Whether the cell gives (and the step goes from column to row) or takes. */
  readonly less: boolean
}

function shortestPath({ from, to }: Ends, cells: readonly Movable[]): readonly Step[] | undefined {
  const next = stepsByLine(cells)
  const arrivedBy = new Map<string, { step: Step; before: string } | undefined>([[from, undefined]])
  for (const line of arrivedBy.keys()) {
    if (line === to) break
    for (const step of next.get(line) ?? []) {
      const after = step.less ? step.cell.row : step.cell.column
      if (!arrivedBy.has(after)) arrivedBy.set(after, { step, before: line })
    }
  }
  if (!arrivedBy.has(to)) return undefined
  const path: Step[] = []
  for (let at = arrivedBy.get(to); at !== undefined; at = arrivedBy.get(at.before))
    path.unshift(at.step)
  return path
}

function stepsByLine(cells: readonly Movable[]): ReadonlyMap<string, readonly Step[]> {
  const next = new Map<string, Step[]>()
  for (const cell of cells) {
    addToGroup(next, cell.row, { cell, less: false })
    if (cell.count > 0) addToGroup(next, cell.column, { cell, less: true })
  }
  return next
}
