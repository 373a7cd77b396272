import { arriveForward, arriveFromElsewhere } from './arrivals.ts'
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
    const { change, both, now } = sweep(correction)
    total += change
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
  change: number
  /** The product of this move and the one before: of each node's, added up. */
  both: number
  /** The square of this move. */
  now: number
}

/** Each node takes its new value at once, for the nodes after it to use. */
function sweep(correction: Correction): Sweep {
  const { blocks, missing, arrived } = correction
  const { nodes, size } = blocks
  const sum = { change: 0, both: 0, now: 0 }
  for (let first = 0; first < nodes; first += size) {
    arrived.set(missing.subarray(first, Math.min(nodes, first + size)))
    arriveFromElsewhere(correction, first)
    arriveForward(correction, first)
    takeValues(correction, first, sum)
  }
  return sum
}

/** Loops of their own for arrivals and values, with few sums, because the engine makes better code of them. */
function takeValues(
  { blocks, voices, share, passed, moved, arrived }: Correction,
  first: number,
  sum: Sweep,
): void {
  const places = voices[first / blocks.size] as Uint16Array
  let [change, both, now] = [0, 0, 0]
  for (let voice = 0; voice < places.length; voice += 1) {
    const place = places[voice] as number
    const node = first + place
    const passes = share[node] as number
    const value = arrived[place] as number
    const move = value - (passed[node] as number) / passes
    change += Math.abs(move)
    passed[node] = value * passes
    both += (moved[node] as number) * move
    now += move * move
    moved[node] = move
  }
  sum.change += change
  sum.both += both
  sum.now += now
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
