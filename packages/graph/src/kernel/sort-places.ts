/** What to sort by: the lowest `bits` of each number. */
export interface SortKey {
  readonly numbers: Uint32Array
  readonly bits: number
}

/**
 * The places from `begin` to before `end` in the order of their keys, the last key first; equal ones stay in
 * their order. Its array is used again by the next call.
 */
export type SortPlaces = (begin: number, end: number, keys: readonly SortKey[]) => Uint32Array

const MOST_BITS = 11

/** Sorts by counting, digit after digit from the last one: passes over memory that fits into a cache. */
export function newSorter(): SortPlaces {
  const counts = new Uint32Array(2 ** MOST_BITS)
  let places = new Uint32Array(0)
  let sorted = new Uint32Array(0)
  return (begin, end, keys) => {
    const length = end - begin
    if (places.length < length) {
      places = new Uint32Array(length)
      sorted = new Uint32Array(length)
    }
    for (let at = 0; at < length; at += 1) places[at] = begin + at
    for (const { numbers, bits } of keys) {
      // As many digits as there must be, of as few bits as that allows.
      const digits = Math.ceil(bits / MOST_BITS)
      const width = Math.ceil(bits / digits)
      for (let digit = 0; digit < digits; digit += 1) {
        sortByDigit(numbers, { shift: digit * width, mask: 2 ** width - 1 }, length)
        ;[places, sorted] = [sorted, places]
      }
    }
    return places.subarray(0, length)
  }

  function sortByDigit(numbers: Uint32Array, { shift, mask }: Digit, length: number): void {
    counts.fill(0, 0, mask + 1)
    for (let at = 0; at < length; at += 1) {
      const digit = ((numbers[places[at] as number] as number) >>> shift) & mask
      counts[digit] = (counts[digit] as number) + 1
    }
    let sum = 0
    for (let digit = 0; digit <= mask; digit += 1) {
      const count = counts[digit] as number
      counts[digit] = sum
      sum += count
    }
    for (let at = 0; at < length; at += 1) {
      const place = places[at] as number
      const digit = ((numbers[place] as number) >>> shift) & mask
      const next = counts[digit] as number
      counts[digit] = next + 1
      sorted[next] = place
    }
  }
}

interface Digit {
  readonly shift: number
  readonly mask: number
}
