import type { Correction } from './correction.ts'

/**
 * How the way of the sweeps bends: products, added up over all nodes, of what the last sweep moved, `w`, of how
 * much more that is than the sweep before had moved, `q`, and of how much more that was in turn, `p`.
 */
export interface Track {
  pq: number
  qq: number
  pw: number
  qw: number
}

export function newTrack(): Track {
  return { pq: 0, qq: 0, pw: 0, qw: 0 }
}

/** Up to this square of a sine, two directions are one: the moves have 7 digits. */
const FLAT = 2 ** -40

/**
 * Goes on along the way of the last three sweeps to where the next ones would lead (reduced rank extrapolation;
 * Sidi, Vector Extrapolation Methods, 2017). A sweep is an affine map, so its moves are, too: of the last ones,
 * `v` and `w`, there are the `a` and `b` for which `w + a p + b q` is shortest. Then `a v + b w` leads to where a
 * sweep would have come from the point of the least move.
 */
export function leap(correction: Correction, before: Track, last: Track): void {
  const { nodes, size } = correction.blocks
  const along = shortest(before.qq, last)
  // By block, because the engine makes better code of what is called often.
  for (let first = 0; first < nodes; first += size) moveOn(correction, first, along)
}

interface Along {
  readonly a: number
  readonly b: number
}

/** By Cramer's rule; where `p` and `q` are hardly different, along `w` alone. */
function shortest(pp: number, { pq, qq, pw, qw }: Track): Along {
  const bend = pp * qq - pq * pq
  if (bend <= FLAT * pp * qq) return { a: 0, b: qq > 0 ? -qw / qq : 0 }
  return { a: (pq * qw - qq * pw) / bend, b: (pq * pw - pp * qw) / bend }
}

function moveOn(correction: Correction, first: number, { a, b }: Along): void {
  const { blocks, share, passed, moved, turned } = correction
  const end = Math.min(blocks.nodes, first + blocks.size)
  for (let node = first; node < end; node += 1) {
    const w = moved[node] as number
    const v = w - (turned[node] as number)
    const step = (a * v + b * w) * (share[node] as number)
    passed[node] = (passed[node] as number) + step
  }
}
