import type { Adjacency } from './adjacency.ts'

/** Visits while they are computed. */
export interface Visiting {
  readonly incoming: Adjacency
  readonly seeds: Float64Array
  /** The chance to stop, `1 - damping`. */
  readonly stop: number
  /** What a node passes along an edge of weight 1, per visit; 0 for sinks, which pass nothing. */
  readonly share: Float64Array
  readonly visits: Float64Array
  /** `visits * share`, kept beside them so that an edge costs one gather. */
  readonly passed: Float64Array
  /** What the last sweep added to each node: a direction, which needs no more than 7 digits. */
  readonly moved: Float32Array
}

/** Sweeps from one step along the direction to the next. */
const CYCLE = 3

/**
 * Sweeps until one moves the result by no more than `tolerance` of its sum, or `sweeps` are made.
 * Sinks are left for `closeSinks`: nobody waits for their value.
 *
 * @returns how many sweeps it took
 */
export function relax(
  visiting: Visiting,
  limit: { readonly tolerance: number; readonly sweeps: number },
): number {
  for (let sweeps = 1; ; sweeps += 1) {
    const { change, mass, stretch } = sweep(visiting)
    if (change <= limit.tolerance * mass || sweeps === limit.sweeps) return sweeps
    if (sweeps % CYCLE === 0 && stretch > 0) moveOn(visiting, stretch)
  }
}

interface Sweep {
  /** The sum of what moved, whatever the sign. */
  readonly change: number
  /** The sum of the visits of all but sinks. */
  readonly mass: number
  /** How far to go on in the direction of this sweep; see `stretchOf`. */
  readonly stretch: number
}

/** Each node takes its new value at once, for the nodes after it to use. */
function sweep({ incoming, seeds, stop, share, visits, passed, moved }: Visiting): Sweep {
  const { nodes, offsets, targets, weights } = incoming
  let [change, mass, before, both, now] = [0, 0, 0, 0, 0]
  for (let node = 0; node < nodes; node += 1) {
    const passes = share[node] as number
    if (passes === 0) continue
    const value = stop * (seeds[node] as number) + arriving(node)
    const move = value - (visits[node] as number)
    const last = moved[node] as number
    change += Math.abs(move)
    mass += value
    before += last * last
    both += last * move
    now += move * move
    visits[node] = value
    passed[node] = value * passes
    moved[node] = move
  }
  return { change, mass, stretch: stretchOf(before, both, now) }

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

/** Nobody falls to nothing by it, so that who is reached keeps a score. */
function moveOn({ share, visits, passed, moved }: Visiting, stretch: number): void {
  for (let node = 0; node < visits.length; node += 1) {
    const value = (visits[node] as number) + stretch * (moved[node] as number)
    if (value <= 0) continue
    visits[node] = value
    passed[node] = value * (share[node] as number)
  }
}

/** Gives sinks their visits, and sums what is missing to the equation at all others. */
export function closeSinks({ incoming, seeds, stop, share, visits, passed }: Visiting): {
  readonly missing: number
  readonly mass: number
} {
  const { nodes, offsets, targets, weights } = incoming
  let [missing, mass] = [0, 0]
  for (let node = 0; node < nodes; node += 1) {
    let value = stop * (seeds[node] as number)
    const end = offsets[node + 1] as number
    for (let edge = offsets[node] as number; edge < end; edge += 1) {
      const weight = weights === undefined ? 1 : (weights[edge] as number)
      value += (passed[targets[edge] as number] as number) * weight
    }
    if (share[node] === 0) visits[node] = value
    else missing += Math.abs(value - (visits[node] as number))
    mass += visits[node] as number
  }
  return { missing, mass }
}
