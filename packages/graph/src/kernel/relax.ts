import { arriveForward, arriveFromElsewhere } from './arrivals.ts'
import type { Correction } from './correction.ts'
import { leap, newTrack, type Track } from './leap.ts'

/** Sweeps from one leap to the next: the first even out what the leap before has stirred up, three show the way. */
const CYCLE = 5
const TRACKED = 3
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
  let total = 0
  let before = newTrack()
  for (let sweeps = 1; ; sweeps += 1) {
    const track = newTrack()
    const take = (sweeps - 1) % CYCLE < CYCLE - TRACKED ? takeValues : trackValues
    const change = sweep(correction, (first) => take(correction, first, track))
    total += change
    if (change <= Math.max(limit.change, ROUNDING * total) || sweeps === limit.sweeps) return sweeps
    if (sweeps % CYCLE === 0) leap(correction, before, track)
    before = track
  }
}

/** Each node takes its new value at once, for the nodes after it to use; returns the sum of what moved. */
function sweep(correction: Correction, take: (first: number) => number): number {
  const { blocks, missing, arrived } = correction
  const { nodes, size } = blocks
  let change = 0
  for (let first = 0; first < nodes; first += size) {
    arrived.set(missing.subarray(first, Math.min(nodes, first + size)))
    arriveFromElsewhere(correction, first)
    arriveForward(correction, first)
    change += take(first)
  }
  return change
}

/** A loop of its own, with one sum, because the engine makes better code of it. */
function takeValues({ blocks, share, passed, arrived }: Correction, first: number): number {
  const length = Math.min(blocks.size, blocks.nodes - first)
  let change = 0
  for (let place = 0; place < length; place += 1) {
    const node = first + place
    const passes = share[node] as number
    const value = arrived[place] as number
    change += Math.abs(value - (passed[node] as number) / passes)
    passed[node] = value * passes
  }
  return change
}

/** Remembers what it moves as well, and how that differs from what the sweep before has moved. */
function trackValues(correction: Correction, first: number, track: Track): number {
  const { blocks, share, passed, moved, turned, arrived } = correction
  const length = Math.min(blocks.size, blocks.nodes - first)
  let [change, pq, qq, pw, qw] = [0, 0, 0, 0, 0]
  for (let place = 0; place < length; place += 1) {
    const node = first + place
    const passes = share[node] as number
    const value = arrived[place] as number
    const w = value - (passed[node] as number) / passes
    const q = w - (moved[node] as number)
    const p = turned[node] as number
    change += Math.abs(w)
    pq += p * q
    qq += q * q
    pw += p * w
    qw += q * w
    passed[node] = value * passes
    moved[node] = w
    turned[node] = q
  }
  track.pq += pq
  track.qq += qq
  track.pw += pw
  track.qw += qw
  return change
}
