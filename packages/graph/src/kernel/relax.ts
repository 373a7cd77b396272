import type { Adjacency } from './adjacency.ts'

/**
 * What is still to be added to the visits, while it is found: the solution of the same equation for
 * what is missing to it (iterative refinement; Wilkinson 1963). It needs 7 digits only, each time anew, so
 * twice as many nodes are in the processor's cache as with 15, and edges cost little else than to get there.
 */
export interface Correction {
  readonly incoming: Adjacency
  /** What a node passes along an edge of weight 1, per visit; 0 for sinks, which pass nothing. */
  readonly share: Float64Array
  /** What is missing at each node but sinks. */
  readonly missing: Float32Array
  /** The correction of each node, times its share, so that an edge costs one look. */
  readonly passed: Float32Array
  /** What the last sweep added to each correction. */
  readonly moved: Float32Array
  /** The room of `passed` and `moved`, for 15 digits between two corrections. */
  readonly exact: Float64Array
}

export function newCorrection(incoming: Adjacency, share: Float64Array): Correction {
  const { nodes } = incoming
  const exact = new Float64Array(nodes)
  const passed = new Float32Array(exact.buffer, 0, nodes)
  const moved = new Float32Array(exact.buffer, 4 * nodes, nodes)
  return { incoming, share, missing: new Float32Array(nodes), passed, moved, exact }
}

/** Sweeps from one step along the direction to the next. */
const CYCLE = 3
/** A sweep that moves less, as a part of all, moves only what rounding to 7 digits left. */
const ROUNDING = 2 ** -22

/**
 * Finds the correction by Gauss–Seidel, from nothing: sweeps until one moves it by no more than `change`
 * in all, or than rounding does, or `sweeps` are made.
 *
 * @returns how many sweeps it took
 */
export function relax(
  correction: Correction,
  limit: { readonly change: number; readonly sweeps: number },
): number {
  correction.exact.fill(0)
  for (let sweeps = 1; ; sweeps += 1) {
    const { change, size, stretch } = sweep(correction)
    const isEnough = change <= Math.max(limit.change, ROUNDING * size)
    if (isEnough || sweeps === limit.sweeps) return sweeps
    if (sweeps % CYCLE === 0 && stretch > 0) moveOn(correction, stretch)
  }
}

interface Sweep {
  /** The sum of what moved, whatever the sign. */
  readonly change: number
  /** The sum of the corrections, whatever the sign. */
  readonly size: number
  /** How far to go on in the direction of this sweep; see `stretchOf`. */
  readonly stretch: number
}

/** Each node takes its new value at once, for the nodes after it to use. */
function sweep({ incoming, share, missing, passed, moved }: Correction): Sweep {
  const { nodes, offsets, targets, weights } = incoming
  let [change, size, before, both, now] = [0, 0, 0, 0, 0]
  for (let node = 0; node < nodes; node += 1) {
    const passes = share[node] as number
    if (passes === 0) continue
    const value = (missing[node] as number) + arriving(node)
    const move = value - (passed[node] as number) / passes
    const last = moved[node] as number
    change += Math.abs(move)
    size += Math.abs(value)
    before += last * last
    both += last * move
    now += move * move
    passed[node] = value * passes
    moved[node] = move
  }
  return { change, size, stretch: stretchOf(before, both, now) }

  // A loop for edges without weights, because the engine makes better code of it.
  function arriving(node: number): number {
    const end = offsets[node + 1] as number
    let sum = 0
    if (weights === undefined) {
      for (let edge = offsets[node] as number; edge < end; edge += 1) {
        sum += passed[targets[edge] as number] as number
      }
      return sum
    }
    for (let edge = offsets[node] as number; edge < end; edge += 1) {
      sum += (passed[targets[edge] as number] as number) * (weights[edge] as number)
    }
    return sum
  }
}

/**
 * A sweep is an affine map, so its moves are, too: from the squares of two moves `u` and `v` and their
 * product, the `t` for which `v + t (v - u)` is shortest. Then `t` times the last move leads to where
 * a sweep would have come from the point of the least move.
 */
function stretchOf(before: number, both: number, now: number): number {
  const bend = before - 2 * both + now
  return bend > 0 ? (both - now) / bend : 0
}

function moveOn({ share, passed, moved }: Correction, stretch: number): void {
  for (let node = 0; node < passed.length; node += 1) {
    const step = stretch * (moved[node] as number) * (share[node] as number)
    passed[node] = (passed[node] as number) + step
  }
}

/** Nobody falls to nothing by a correction, so that who is reached keeps a score. */
export function correct(visits: Float64Array, { share, passed }: Correction): void {
  for (let node = 0; node < visits.length; node += 1) {
    const passes = share[node] as number
    if (passes === 0) continue
    const value = (visits[node] as number) + (passed[node] as number) / passes
    if (value > 0) visits[node] = value
  }
}
