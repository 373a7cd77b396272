/** From 0 to below 1, the same for the same seed, which is not 0: xorshift32 (Marsaglia 2003). */
export function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}
