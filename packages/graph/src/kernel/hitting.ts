import { badArgument } from '../graph-error.ts'
import type { DirectedGraph } from './directed-graph.ts'
import { stronglyConnected } from './components.ts'
import { regionsOf, type Region } from './region.ts'
import { returnsIn, type Returns } from './returns.ts'
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
 * A node on no cycle costs nothing. The others are computed eight at a time, each within its strongly
 * connected component, when one of them is asked for: some twenty sweeps over the edges of the component.
 *
 * @returns the chance of one node, by its number; never above 1
 * @throws {GraphError} `bad_argument` for a tolerance that is no positive number
 */
export function hittingProbabilityOf(
  graph: DirectedGraph,
  walked: Walk,
  options: HittingOptions = {},
): (node: number) => number {
  const { tolerance = 1e-9 } = options
  if (!(tolerance > 0)) throw badArgument(`tolerance is a positive number, not ${tolerance}.`)
  const returns = returnsWithin(graph, walked.damping, options)
  return (node) => {
    const visits = walked.visits[node] ?? 0
    // Both numbers are as exact as their tolerance, so that what is certain may come out a little above 1.
    return visits === 0 ? 0 : Math.min(1, visits / ((1 - walked.damping) * returns(node)))
  }
}

/** How often a walker who starts at a node is there, the start included. */
function returnsWithin(
  graph: DirectedGraph,
  damping: number,
  { tolerance = 1e-9, capacity }: HittingOptions,
): (node: number) => number {
  const components = stronglyConnected(graph)
  const regions = regionsOf(graph, components, sharePerVisit(graph, damping, capacity))
  const known = new Map<Region, Returns>()
  return (node) => {
    // What leaves the component never comes back.
    const region = regions.of(node)
    if (region.size === 1) return 1 / (region.leaving[0] as number)
    const returns = known.get(region) ?? returnsIn(region, { damping, tolerance })
    known.set(region, returns)
    return returns.of(regions.memberOf(node))
  }
}
