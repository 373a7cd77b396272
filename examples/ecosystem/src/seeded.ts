import { createHash } from 'node:crypto'

/** The same numbers from 0 to below 1 for the same seed, on every machine (mulberry32). */
export function seededRandom(seed: string): () => number {
  let state = createHash('sha256').update(seed).digest().readUInt32LE(0)
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A short name that says nothing: ids of awards must not lead to their holders. */
export function opaque(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
