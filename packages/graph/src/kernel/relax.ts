import { arriveFromElsewhere } from './arrivals.ts'
import type { Correction } from './correction.ts'

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
    const block = sweepBlock(correction, first, isFirst)
    sum.change += block.change
    sum.size += block.size
    sum.both += block.both
    sum.now += block.now
  }
  return sum
}

/** A function of its own, because the engine makes better code of many short calls than of a long one. */
function sweepBlock(correction: Correction, first: number, isFirst: boolean): Sweep {
  const { blocks, share, missing, passed, moved, arrived } = correction
  const { nodes, begins, words, weights } = blocks
  const end = Math.min(nodes, first + blocks.size)
  arrived.set(missing.subarray(first, end))
  const part = 3 * (first / blocks.size)
  arriveFromElsewhere(correction, part)
  let at = begins[part + 1] as number
  const stop = begins[part + 2] as number
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
