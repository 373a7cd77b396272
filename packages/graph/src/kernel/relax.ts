import { MOST_NODES, type EdgeBlocks } from './edge-blocks.ts'

/**
 * What is still to be added to the visits, while it is found: the solution of the same equation for
 * what is missing to it (iterative refinement; Wilkinson 1963). It needs 7 digits only, each time anew, so
 * twice as many nodes are in the processor's cache as with 15.
 */
export interface Correction {
  readonly blocks: EdgeBlocks
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
  /** What has arrived at each node of the block at hand, and nowhere. */
  readonly arrived: Float64Array
}

export function newCorrection(blocks: EdgeBlocks, share: Float64Array): Correction {
  const { nodes } = blocks
  const exact = new Float64Array(nodes)
  const passed = new Float32Array(exact.buffer, 0, nodes)
  const moved = new Float32Array(exact.buffer, 4 * nodes, nodes)
  const arrived = new Float64Array(MOST_NODES + 1)
  return { blocks, share, missing: new Float32Array(nodes), passed, moved, exact, arrived }
}

/** Sweeps from one step along the direction to the next; the direction is that of the last two. */
const CYCLE = 3
/** A sweep that moves less, as a part of all, moves little more than rounding to 7 digits leaves. */
const ROUNDING = 2 ** -20

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
  let [total, before] = [0, 0]
  for (let sweeps = 1; ; sweeps += 1) {
    const isFirst = sweeps % CYCLE === 1
    const { change, size, both, now } = sweep(correction, isFirst)
    if (isFirst) total = size
    if (change <= Math.max(limit.change, ROUNDING * total) || sweeps === limit.sweeps) return sweeps
    if (sweeps % CYCLE === 0) {
      const stretch = stretchOf(before, both, now)
      if (stretch > 0) moveOn(correction, stretch)
    }
    before = now
  }
}

interface Sweep {
  /** The sum of what moved, whatever the sign. */
  readonly change: number
  /** The sum of the corrections, whatever the sign; only of a cycle's first sweep. */
  readonly size: number
  /** The product of this move and the one before: of each node's, added up; not of a first sweep. */
  readonly both: number
  /** The square of this move; not of a first sweep. */
  readonly now: number
}

/** Each node takes its new value at once, for the nodes after it to use. */
function sweep(correction: Correction, isFirst: boolean): Sweep {
  const { nodes, size } = correction.blocks
  const sum = { change: 0, size: 0, both: 0, now: 0 }
  for (let first = 0; first < nodes; first += size) {
    const part = sweepBlock(correction, first, isFirst)
    sum.change += part.change
    sum.size += part.size
    sum.both += part.both
    sum.now += part.now
  }
  return sum
}

/** A function of its own, because the engine makes better code of many short calls than of a long one. */
function sweepBlock(correction: Correction, first: number, isFirst: boolean): Sweep {
  const { blocks, share, missing, passed, moved, arrived } = correction
  const { nodes, begins, words, weights } = blocks
  const end = Math.min(nodes, first + blocks.size)
  arrived.set(missing.subarray(first, end))
  const within = 3 * (first / blocks.size) + 1
  arriveFromElsewhere(correction, within - 1)
  let at = begins[within] as number
  const stop = begins[within + 1] as number
  let [change, size, both, now] = [0, 0, 0, 0]
  for (let node = first; node < end; node += 1) {
    const passes = share[node] as number
    if (passes === 0) continue
    let value = arrived[node - first] as number
    for (; at < stop && ((words[at] as number) & 0xffff) === node - first; at += 1) {
      const weight = weights === undefined ? 1 : (weights[at] as number)
      value += (passed[first + ((words[at] as number) >>> 16)] as number) * weight
    }
    const move = value - (passed[node] as number) / passes
    change += Math.abs(move)
    passed[node] = value * passes
    if (isFirst) {
      size += Math.abs(value)
      continue
    }
    both += (moved[node] as number) * move
    now += move * move
    moved[node] = move
  }
  return { change, size, both, now }
}

/** A loop for edges without weights, because the engine makes better code of it. */
function arriveFromElsewhere({ blocks, passed, arrived }: Correction, part: number): void {
  const { begins, words, weights } = blocks
  const end = begins[part + 1] as number
  let source = 0
  if (weights === undefined) {
    for (let at = begins[part] as number; at < end; at += 1) {
      const word = words[at] as number
      source += word >>> 16
      const target = word & 0xffff
      arrived[target] = (arrived[target] as number) + (passed[source] as number)
    }
    return
  }
  for (let at = begins[part] as number; at < end; at += 1) {
    const word = words[at] as number
    source += word >>> 16
    const target = word & 0xffff
    arrived[target] =
      (arrived[target] as number) + (passed[source] as number) * (weights[at] as number)
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
