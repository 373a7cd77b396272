import type { DirectedGraph } from './directed-graph.ts'
import { stronglyConnected } from './components.ts'
import { newPush, settle } from './push.ts'
import { sharePerVisit, type Walk } from './walk.ts'

export interface HittingOptions {
  /** The greatest error of one probability, relative to it. @default 1e-9 */
  readonly tolerance?: number
  /** As given to the walk. */
  readonly capacity?: Float64Array
}

/**
 * The chance that a walker from the seeds ever reaches a node before it stops:
 * `visits[v] / ((1 - damping) G[v][v])`, where `G[v][v]` counts the visits of a walker who starts at
 * `v` (Hopcroft & Sheldon, Internet Mathematics 5, 2008). Nothing a node does with its own outgoing
 * edges changes its chance, so endorsing one another in a ring gains its members nothing.
 *
 * Exact where a node lies on no cycle; elsewhere each node that is asked for costs a computation
 * inside its strongly connected component, once.
 *
 * @returns the chance of one node, by its number
 */
export function hittingProbabilityOf(
  graph: DirectedGraph,
  walked: Walk,
  options: HittingOptions = {},
): (node: number) => number {
  const { tolerance = 1e-9 } = options
  const returns = returnsWithin(graph, walked.damping, { ...options, tolerance })
  const known = new Map<number, number>()
  return (node) => {
    const visits = walked.visits[node] ?? 0
    const chance =
      known.get(node) ?? (visits === 0 ? 0 : visits / ((1 - walked.damping) * returns(node)))
    known.set(node, chance)
    return chance
  }
}

/** How often a walker who starts at a node is there, the start included. */
function returnsWithin(
  graph: DirectedGraph,
  damping: number,
  options: HittingOptions & { readonly tolerance: number },
): (node: number) => number {
  const { of, sizes } = stronglyConnected(graph)
  const share = sharePerVisit(graph, damping, options.capacity)
  const loops = selfLoops(graph)
  const push = newPush(graph.nodes)
  const { estimate, residual } = push
  return (node) => {
    const component = of[node] as number
    if (sizes[component] === 1 && loops[node] === 0) return 1
    residual[node] = 1
    // What leaves the component never comes back, so it is not followed.
    const factor = (from: number, to: number) =>
      of[to] === component ? (share[from] as number) : 0
    const error = options.tolerance * (1 - damping)
    const threshold = error / (sizes[component] as number)
    const { touched } = settle(push, [node], { graph: graph.outgoing, factor, threshold })
    const visits = estimate[node] as number
    for (const member of touched) {
      estimate[member] = 0
      residual[member] = 0
    }
    return visits
  }
}

function selfLoops({ nodes, outgoing }: DirectedGraph): Uint8Array {
  const loops = new Uint8Array(nodes)
  for (let node = 0; node < nodes; node += 1) {
    const end = outgoing.offsets[node + 1] as number
    for (let edge = outgoing.offsets[node] as number; edge < end; edge += 1) {
      if (outgoing.targets[edge] === node) loops[node] = 1
    }
  }
  return loops
}
