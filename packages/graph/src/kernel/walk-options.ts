import { badArgument } from '../graph-error.ts'
import { shown } from '../shown.ts'
import type { DirectedGraph } from './directed-graph.ts'
import { strengthsGiven } from './edge-blocks.ts'

export interface WalkOptions {
  /** Where walkers start, one share per node; shares sum to 1. */
  readonly seeds: Float64Array
  /** The chance to follow an edge rather than to stop, from 0 to below 1. @default 0.85 */
  readonly damping?: number
  /**
   * The greatest sum of absolute errors left in the equation, for a result that sums to 1. Not
   * multiplied by the number of nodes, as some libraries do: see `residual`. @default 1e-10
   */
  readonly tolerance?: number
  /** Sweeps over all edges. @default 1000 */
  readonly maxIterations?: number
  /**
   * What each node divides its visits by, at least the sum of its outgoing weights; the rest of its
   * walkers stop there. @default the sum of its outgoing weights, so that all walk on
   */
  readonly capacity?: Float64Array
  /** A result for a graph that differed a little: halves the work. It never changes the answer. */
  readonly start?: Float64Array
}

/** @throws {GraphError} `bad_argument` */
export function assertWalk(graph: DirectedGraph, options: WalkOptions): void {
  const { seeds, damping = 0.85, tolerance = 1e-10, maxIterations = 1000 } = options
  const { capacity, start } = options
  if (!(typeof damping === 'number' && damping >= 0 && damping < 1)) {
    throw badArgument(`damping is a chance from 0 to below 1, not ${shown(damping)}.`)
  }
  for (const [name, limit] of Object.entries({ tolerance, maxIterations })) {
    if (typeof limit === 'number' && limit > 0) continue
    throw badArgument(`${name} is a positive number, not ${shown(limit)}.`)
  }
  const sum = assertVector('seeds', seeds, graph)
  if (graph.nodes > 0 && Math.abs(sum - 1) > 1e-9) {
    throw badArgument(`seeds sum to ${sum}, not to 1.`)
  }
  if (start !== undefined) assertVector('start', start, graph)
  if (capacity === undefined) return
  assertVector('capacity', capacity, graph)
  assertCapacity(graph, capacity)
}

/** Returns its sum; by a loop, because a call for each number takes ten times as long. */
function assertVector(name: string, vector: Float64Array, { nodes }: DirectedGraph): number {
  if (vector.length !== nodes) {
    throw badArgument(`${name} has ${vector.length} entries for ${nodes} nodes.`)
  }
  let sum = 0
  for (let node = 0; node < nodes; node += 1) {
    const value = vector[node] as number
    if (!(value >= 0 && value < Infinity)) {
      throw badArgument(`${name} holds a number that is negative or not finite.`)
    }
    sum += value
  }
  return sum
}

function assertCapacity({ blocks }: DirectedGraph, capacity: Float64Array): void {
  const least = strengthsGiven(blocks)
  const short = least.findIndex((sum, node) => (capacity[node] as number) < sum * (1 - 1e-9))
  if (short === -1) return
  throw badArgument(
    `The capacity of node ${short} is ${capacity[short]}, less than its outgoing weights ${least[short]}.`,
  )
}
