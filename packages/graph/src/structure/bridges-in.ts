import { assertCounts } from '../assert-counts.ts'
import { betweenness } from '../kernel/betweenness.ts'
import { randomFrom } from '../kernel/random-from.ts'
import { flowOf } from '../recognition-flow.ts'
import { byCodeUnit } from '../by-code-unit.ts'
import type { Snapshot } from '../snapshot.ts'

export interface BridgeOptions {
  /** Above so many nodes, paths are counted from `pivots` nodes only. @default 5000 */
  readonly exactUpTo?: number
  /** @default 500 */
  readonly pivots?: number
  /** Chooses the pivots; the same seed, the same pivots. @default 1 */
  readonly seed?: number
}

export interface Bridges {
  /** Greatest first, nodes on no shortest path left out. */
  readonly bridges: readonly { readonly id: string; readonly betweenness: number }[]
  /** How many nodes paths were counted from: all of them, or the pivots. */
  readonly sources: number
  readonly exact: boolean
}

/**
 * Whom the shortest ways of recognition lead through: members that hold two territories together. Exact
 * to 5,000 nodes (Brandes 2001), from evenly drawn pivots above (Brandes & Pich 2007).
 *
 * @throws {GraphError} `bad_argument` for options that are no whole numbers above 0
 */
export function bridgesIn(snapshot: Snapshot, options: BridgeOptions = {}): Bridges {
  const { exactUpTo = 5000, pivots = 500, seed = 1 } = options
  assertCounts({ exactUpTo, pivots, seed })
  const { nodes } = snapshot
  const exact = nodes.length <= exactUpTo || nodes.length <= pivots
  const sources = exact ? undefined : drawn(nodes.length, pivots, seed)
  const scores = betweenness(flowOf(snapshot).graph, sources)
  const bridges = nodes
    .map(({ id }, node) => ({ id, betweenness: scores[node] as number }))
    .filter((each) => each.betweenness > 0)
    .toSorted((a, b) => b.betweenness - a.betweenness || byCodeUnit(a.id, b.id))
  return { bridges, sources: sources?.length ?? nodes.length, exact }
}

/** Different numbers below `size`, each set as likely as any other (Floyd's sampling). */
function drawn(size: number, count: number, seed: number): number[] {
  const chosen = new Set<number>()
  const random = randomFrom(seed)
  for (let top = size - count; top < size; top += 1) {
    const place = Math.floor(random() * (top + 1))
    chosen.add(chosen.has(place) ? top : place)
  }
  return [...chosen].toSorted((a, b) => a - b)
}
