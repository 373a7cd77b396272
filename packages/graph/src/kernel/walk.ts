import { badArgument, GraphError } from '../graph-error.ts'
import type { Adjacency } from './adjacency.ts'
import { arriveExactly } from './arrivals.ts'
import { correct, newCorrection, type Correction } from './correction.ts'
import type { DirectedGraph } from './directed-graph.ts'
import { strengthsGiven } from './edge-blocks.ts'
import { relax } from './relax.ts'
import { shown } from '../shown.ts'

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

/** How often walkers from the seeds visit each node before they stop. */
export interface Walk {
  /**
   * `y = (1 - damping) seeds + damping Pᵀ y`, with `P[u][v] = weight / capacity[u]`. Walkers at a node
   * without outgoing edges stop. Linear in the seeds: what two sets of seeds give, adds up.
   */
  readonly visits: Float64Array
  /** The sum of `visits`; below 1, because walkers are lost where edges end. */
  readonly mass: number
  /** `|(1 - d) seeds + d Pᵀ y - y|₁ / mass`, computed, not estimated; at most `tolerance` / 2. */
  readonly residual: number
  /** Sweeps that were made. */
  readonly iterations: number
  readonly damping: number
}

/**
 * Discounted visits of a random walk from declared seeds (personalised PageRank; Page, Brin et al.
 * 1999, Jeh & Widom 2003), by Gauss–Seidel: each sweep costs one look at each edge and uses what it
 * has just computed. Edges are looked at by blocks, which memory is quick with (see `EdgeBlocks`).
 * Every third sweep is followed by a step along the way it went (reduced rank extrapolation; for
 * PageRank: Kamvar et al., WWW 2003). Each of both takes half the sweeps away. Sweeps compute with 7
 * digits, and what they leave missing is found with 15 and swept again.
 *
 * `visits / mass` is the PageRank whose dangling mass goes back to the seeds, and its own residual is
 * then at most `tolerance`.
 *
 * @throws {GraphError} `bad_argument` for seeds, damping, tolerance, iterations or capacity out of bounds;
 *   `no_convergence` when `maxIterations` come first
 */
export function walk(graph: DirectedGraph, options: WalkOptions): Walk {
  const { seeds, damping = 0.85, tolerance = 1e-10, maxIterations = 1000 } = options
  assertWalk(graph, options)
  const share = sharePerVisit(graph, damping, options.capacity)
  const visits = options.start?.slice() ?? seeds.map((seed) => (1 - damping) * seed)
  const equation: Equation = { seeds, stop: 1 - damping, visits }
  const correction = newCorrection(graph.blocks, share)
  let iterations = 0
  while (iterations < maxIterations) {
    const { missing, mass } = miss(equation, correction)
    const residual = mass === 0 ? 0 : missing / mass
    if (residual <= tolerance / 2) return { visits, mass, residual, iterations, damping }
    // A node is left behind by the share that is passed on of what moves after it in a sweep: some half of all.
    const change = (tolerance * mass) / Math.max(damping, Number.MIN_VALUE)
    iterations += relax(correction, { change, sweeps: maxIterations - iterations })
    correct(visits, correction)
  }
  throw new GraphError('no_convergence', {
    message:
      `After ${maxIterations} sweeps the result still moves by more than ${tolerance}. ` +
      'Allow more iterations, or a tolerance that double precision can reach (1e-13).',
  })
}

interface Equation {
  readonly seeds: Float64Array
  /** The chance to stop, `1 - damping`. */
  readonly stop: number
  readonly visits: Float64Array
}

/** Gives sinks their visits, and says what is missing to the equation at all others. */
function miss(
  { seeds, stop, visits }: Equation,
  correction: Correction,
): { readonly missing: number; readonly mass: number } {
  const { blocks, share, missing, exact: passed, arrived } = correction
  const { nodes, size } = blocks
  for (let node = 0; node < nodes; node += 1) {
    passed[node] = (visits[node] as number) * (share[node] as number)
  }
  let [sum, mass] = [0, 0]
  for (let first = 0; first < nodes; first += size) {
    arriveExactly(correction, first)
    const end = Math.min(nodes, first + size)
    for (let node = first; node < end; node += 1) {
      const value = stop * (seeds[node] as number) + (arrived[node - first] as number)
      if (share[node] === 0) visits[node] = value
      const left = value - (visits[node] as number)
      missing[node] = left
      sum += Math.abs(left)
      mass += visits[node] as number
    }
  }
  return { missing: sum, mass }
}

/** `damping / capacity` for nodes with outgoing edges, 0 for the others. */
export function sharePerVisit(
  { nodes, blocks }: DirectedGraph,
  damping: number,
  capacity?: Float64Array,
): Float64Array {
  const share = strengthsGiven(blocks)
  for (let node = 0; node < nodes; node += 1) {
    const given = share[node] as number
    share[node] = given > 0 ? damping / (capacity?.[node] ?? given) : 0
  }
  return share
}

/** The sum of the weights of each row. */
export function strengths({ nodes, offsets, weights }: Adjacency): Float64Array {
  const sums = new Float64Array(nodes)
  for (let row = 0; row < nodes; row += 1) {
    const begin = offsets[row] as number
    const end = offsets[row + 1] as number
    if (weights === undefined) {
      sums[row] = end - begin
      continue
    }
    let sum = 0
    for (let edge = begin; edge < end; edge += 1) sum += weights[edge] as number
    sums[row] = sum
  }
  return sums
}

function assertWalk(graph: DirectedGraph, options: WalkOptions): void {
  const { seeds, damping = 0.85, tolerance = 1e-10, maxIterations = 1000 } = options
  const { capacity, start } = options
  if (!(typeof damping === 'number' && damping >= 0 && damping < 1)) {
    throw badArgument(`damping is a chance from 0 to below 1, not ${shown(damping)}.`)
  }
  for (const [name, limit] of Object.entries({ tolerance, maxIterations })) {
    if (typeof limit === 'number' && limit > 0) continue
    throw badArgument(`${name} is a positive number, not ${shown(limit)}.`)
  }
  for (const [name, vector] of Object.entries({ seeds, capacity, start })) {
    if (vector !== undefined && vector.length !== graph.nodes) {
      throw badArgument(`${name} has ${vector.length} entries for ${graph.nodes} nodes.`)
    }
    if (vector?.some((value) => !(value >= 0 && value < Infinity)) === true) {
      throw badArgument(`${name} holds a number that is negative or not finite.`)
    }
  }
  const sum = seeds.reduce((total, seed) => total + seed, 0)
  if (graph.nodes > 0 && Math.abs(sum - 1) > 1e-9)
    throw badArgument(`seeds sum to ${sum}, not to 1.`)
  if (capacity !== undefined) assertCapacity(graph, capacity)
}

function assertCapacity({ blocks }: DirectedGraph, capacity: Float64Array): void {
  const least = strengthsGiven(blocks)
  const short = least.findIndex((sum, node) => (capacity[node] as number) < sum * (1 - 1e-9))
  if (short === -1) return
  throw badArgument(
    `The capacity of node ${short} is ${capacity[short]}, less than its outgoing weights ${least[short]}.`,
  )
}
