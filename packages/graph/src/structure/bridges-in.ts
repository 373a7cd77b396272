import { assertCounts } from '../assert-counts.ts'
import { countedNodes } from '../counted-nodes.ts'
import { betweenness } from '../kernel/betweenness.ts'
import { randomFrom } from '../kernel/random-from.ts'
import { mayScore } from '../may-score.ts'
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
  /** Why natural persons may be ranked; see `LegitimacyOptions.personsBecause`. @default they are left out */
  readonly personsBecause?: string
}

export interface Bridges {
  /** Greatest first; nodes on no shortest path left out, and people unless `personsBecause` was stated. */
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
  const { exactUpTo = 5000, pivots = 500, seed = 1, personsBecause } = options
  assertCounts({ exactUpTo, pivots, seed })
  const { nodes } = snapshot
  const counted = countedNodes(snapshot)
  const size = counted.length
  const exact = size <= exactUpTo || size <= pivots
  const sources = exact ? counted : drawn(size, pivots, seed).map((at) => counted[at] as number)
  const scores = betweenness(flowOf(snapshot).graph, sources)
  // A share of all pairs: nodes that nothing that counts touches make no pairs.
  const scale = pairsPerNode(nodes.length) / pairsPerNode(size)
  const mayName = mayScore(snapshot, personsBecause)
  const bridges = nodes
    .map(({ id }, node) => ({ id, betweenness: (scores[node] as number) * scale }))
    .filter((each, node) => each.betweenness > 0 && mayName(node))
    .toSorted((a, b) => b.betweenness - a.betweenness || byCodeUnit(a.id, b.id))
  return { bridges, sources: sources.length, exact }
}

function pairsPerNode(size: number): number {
  return size < 3 ? 1 : ((size - 1) * (size - 2)) / size
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
