import type { DirectedGraph } from './kernel/directed-graph.ts'
import type { Snapshot } from './snapshot.ts'

/** What was computed for an earlier snapshot. */
export interface EarlierVisits {
  readonly snapshot: Snapshot
  /** By position in its nodes. */
  readonly visits: Float64Array
}

/**
 * Earlier visits where the nodes stand now, for the walk to begin with. What nobody reaches any more begins
 * with nothing, for sweeps come ever nearer to nothing and never there.
 */
export function warmStart(
  earlier: EarlierVisits,
  { nodes }: Snapshot,
  { graph, seeds }: { readonly graph: DirectedGraph; readonly seeds: Float64Array },
): Float64Array {
  const reached = reachedFrom(seeds, graph)
  return Float64Array.from(nodes, ({ id }, position) => {
    if (reached[position] === 0) return 0
    const before = earlier.snapshot.indexOf(id)
    return before === undefined ? 0 : (earlier.visits[before] ?? 0)
  })
}

/** 1 for each node that some way leads to. */
function reachedFrom(seeds: Float64Array, { nodes, outgoing }: DirectedGraph): Uint8Array {
  const reached = new Uint8Array(nodes)
  const open: number[] = []
  const meet = (node: number) => {
    if (reached[node] === 1) return
    reached[node] = 1
    open.push(node)
  }
  seeds.forEach((seed, node) => {
    if (seed > 0) meet(node)
  })
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const end = outgoing.offsets[node + 1] as number
    for (let edge = outgoing.offsets[node] as number; edge < end; edge += 1) {
      meet(outgoing.targets[edge] as number)
    }
  }
  return reached
}
