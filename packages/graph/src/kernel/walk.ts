import { GraphError } from '../graph-error.ts'
import type { Adjacency } from './adjacency.ts'
import { arriveExactly } from './arrivals.ts'
import { correct, newCorrection, SINK, type Correction } from './correction.ts'
import type { DirectedGraph } from './directed-graph.ts'
import { strengthsGiven } from './edge-blocks.ts'
import { relax } from './relax.ts'
import { assertWalk, type WalkOptions } from './walk-options.ts'

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
 * Every fifth sweep is followed by a leap along the ways of the last ones (reduced rank extrapolation; for
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
  const visits = options.start?.slice() ?? new Float64Array(graph.nodes)
  const equation: Equation = { seeds, stop: 1 - damping, visits }
  const correction = newCorrection(graph.blocks, share)
  let iterations = 0
  let { mass, residual } =
    options.start === undefined ? missSeeds(equation, correction) : miss(equation, correction)
  while (residual > tolerance / 2 && iterations < maxIterations) {
    // A node is left behind by the share that is passed on of what moves after it in a sweep: some half of all.
    const change = (tolerance * mass) / Math.max(damping, Number.MIN_VALUE)
    iterations += relax(correction, { change, sweeps: maxIterations - iterations })
    correct(visits, correction)
    ;({ mass, residual } = miss(equation, correction))
  }
  if (residual <= tolerance / 2) return { visits, mass, residual, iterations, damping }
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

type Missed = Pick<Walk, 'mass' | 'residual'>

/** To nobody's visits all seeds are missing, and nothing else: that needs no look at edges. */
function missSeeds({ seeds, stop }: Equation, { share, missing }: Correction): Missed {
  for (let node = 0; node < seeds.length; node += 1) {
    missing[node] = share[node] === SINK ? 0 : stop * (seeds[node] as number)
  }
  // Less than there will be.
  return { mass: stop, residual: Infinity }
}

/** Gives sinks their visits, and says what is missing to the equation at all others. */
function miss(equation: Equation, correction: Correction): Missed {
  const { nodes, size } = correction.blocks
  const sum = { missing: 0, mass: 0 }
  for (let first = 0; first < nodes; first += size) passExactly(equation, correction, first)
  for (let first = 0; first < nodes; first += size) {
    arriveExactly(correction, first)
    compare(equation, correction, first, sum)
  }
  return { mass: sum.mass, residual: sum.mass === 0 ? 0 : sum.missing / sum.mass }
}

function passExactly(
  { visits }: Equation,
  { blocks, share, exact: passed }: Correction,
  first: number,
): void {
  const end = Math.min(blocks.nodes, first + blocks.size)
  for (let node = first; node < end; node += 1) {
    passed[node] = (visits[node] as number) * Math.max(0, share[node] as number)
  }
}

/** What has arrived at the nodes of a block with their visits. */
function compare(
  { seeds, stop, visits }: Equation,
  { blocks, share, missing, arrived }: Correction,
  first: number,
  sum: { missing: number; mass: number },
): void {
  const end = Math.min(blocks.nodes, first + blocks.size)
  let [left, mass] = [0, 0]
  for (let node = first; node < end; node += 1) {
    const value = stop * (seeds[node] as number) + (arrived[node - first] as number)
    if (share[node] === SINK) visits[node] = value
    const visited = visits[node] as number
    missing[node] = value - visited
    left += Math.abs(value - visited)
    mass += visited
  }
  sum.missing += left
  sum.mass += mass
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
