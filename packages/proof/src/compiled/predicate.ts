/** A property as N-Quads write it. */
export interface Predicate {
  /** `<iri> ` */
  readonly text: string
  /** Its place among the known predicates; -1 for one that is not known. */
  rank: number
}

// Sorting statements by rank takes a third of the time of sorting them by text. The terms of bundled
// contexts are ranked, so the table has an end; what a document brings along is compared as text.
const known = new Map<string, Predicate>()
let isRanked = true

/** @param isPinned  Whether it comes from a bundled context. */
export function predicateOf(iri: string, isPinned = false): Predicate {
  const found = known.get(iri)
  if (found !== undefined) return found
  const made = { text: `<${iri}> `, rank: -1 }
  if (!isPinned) return made
  known.set(iri, made)
  isRanked = false
  return made
}

/** Gives every known predicate its rank; to be called before comparing. */
export function rankPredicates(): void {
  if (isRanked) return
  const ordered = [...known.values()].toSorted((one, other) => compareText(one.text, other.text))
  ordered.forEach((predicate, rank) => void (predicate.rank = rank))
  isRanked = true
}

/** In the order of their text. */
export function comparePredicates(one: Predicate, other: Predicate): number {
  if (one === other) return 0
  if (one.rank >= 0 && other.rank >= 0) return one.rank - other.rank
  return compareText(one.text, other.text)
}

/** By UTF-16 code unit. */
export function compareText(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
