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

const DIGIT = 11

/** Sorts by counting, digit after digit from the last one: passes over memory that fits into a cache. */
export function newSorter(): SortPlaces {
  const counts = new Uint32Array(2 ** DIGIT)
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
      for (let shift = 0; shift < bits; shift += DIGIT) {
        sortByDigit(numbers, shift, length)
        ;[places, sorted] = [sorted, places]
      }
    }
    return places.subarray(0, length)
  }

  function sortByDigit(numbers: Uint32Array, shift: number, length: number): void {
    counts.fill(0)
    for (let at = 0; at < length; at += 1) {
      const digit = digitOf(numbers[places[at] as number] as number, shift)
      counts[digit] = (counts[digit] as number) + 1
    }
    let sum = 0
    for (let digit = 0; digit < counts.length; digit += 1) {
      const count = counts[digit] as number
      counts[digit] = sum
      sum += count
    }
    for (let at = 0; at < length; at += 1) {
      const place = places[at] as number
      const digit = digitOf(numbers[place] as number, shift)
      const next = counts[digit] as number
      counts[digit] = next + 1
      sorted[next] = place
    }
  }
}

function digitOf(number: number, shift: number): number {
  return (number >>> shift) & (2 ** DIGIT - 1)
}
