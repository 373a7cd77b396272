import { MAX_COMPARISONS } from '../merge-work.ts'
import type { Dataset } from './dataset.ts'

/**
 * Whether the complete processor would certainly take the dataset too: it limits the comparisons
 * it makes between values of one property, and a document must not pass on one way alone.
 */
export function isWithinMergeWork(...datasets: readonly Dataset[]): boolean {
  const bounds = datasets.map(boundOf)
  // What two parts of a document take on their own is at least half of what they take together.
  return bounds.reduce((one, other) => 2 * (one + other)) <= MAX_COMPARISONS
}

function boundOf({ named, blankNodes }: Dataset): number {
  let bound = blankNodes.length ** 2
  for (const { statements } of named.values()) bound += statements.length ** 2
  for (const { statements } of blankNodes) bound += statements.length ** 2
  // A pair of values counts once.
  return bound / 2
}
