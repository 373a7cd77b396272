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
  let others = new Uint32Array(0)
  return (begin, end, keys) => {
    const length = end - begin
    if (places.length < length) {
      places = new Uint32Array(length)
      others = new Uint32Array(length)
    }
    let [given, sorted] = [places.subarray(0, length), others.subarray(0, length)]
    for (let at = 0; at < length; at += 1) given[at] = begin + at
    for (const { numbers, bits } of keys) {
      // As many digits as there must be, of as few bits as that allows.
      const digits = Math.ceil(bits / MOST_BITS)
      const width = Math.ceil(bits / digits)
      for (let digit = 0; digit < digits; digit += 1) {
        sortByDigit({ numbers, shift: digit * width, mask: 2 ** width - 1, counts }, given, sorted)
        ;[given, sorted] = [sorted, given]
      }
    }
    return given
  }
}

interface Digit {
  readonly numbers: Uint32Array
  readonly shift: number
  readonly mask: number
  /** Room for as many numbers as a digit has values. */
  readonly counts: Uint32Array
}

function sortByDigit(
  { numbers, shift, mask, counts }: Digit,
  places: Uint32Array,
  sorted: Uint32Array,
): void {
  counts.fill(0, 0, mask + 1)
  for (let at = 0; at < places.length; at += 1) {
    const digit = ((numbers[places[at] as number] as number) >>> shift) & mask
    counts[digit] = (counts[digit] as number) + 1
  }
  let sum = 0
  for (let digit = 0; digit <= mask; digit += 1) {
    const count = counts[digit] as number
    counts[digit] = sum
    sum += count
  }
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] as number
    const digit = ((numbers[place] as number) >>> shift) & mask
    const next = counts[digit] as number
    counts[digit] = next + 1
    sorted[next] = place
  }
}
