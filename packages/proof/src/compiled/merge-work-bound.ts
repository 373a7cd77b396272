import { MAX_COMPARISONS } from '../merge-work.ts'
import type { Dataset } from './dataset.ts'

/**
 * Whether the complete processor would certainly take the dataset too: it limits the comparisons
 * it makes between values of one property, and a document must not pass on one way alone.
 */
export function isWithinMergeWork({ named, blankNodes }: Dataset): boolean {
  let bound = blankNodes.length ** 2
  for (const { statements } of named.values()) bound += statements.length ** 2
  for (const { statements } of blankNodes) bound += statements.length ** 2
  // A pair of values counts once.
  return bound / 2 <= MAX_COMPARISONS
}
