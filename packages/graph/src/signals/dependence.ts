import { contributorsOf } from '../contributors.ts'
import { assertWithin } from '../assert-within.ts'
import type { Legitimacy } from '../legitimacy.ts'
import { mayScore } from '../may-score.ts'
import { positionOf } from '../snapshot.ts'

/** A score that stands on one endorser. */
export interface Dependence {
  readonly id: string
  /** Absent for a natural person, unless `LegitimacyOptions.personsBecause` was stated. */
  readonly endorser?: string
  /** Of the score, from 0 to 1: what would be lost with this endorser alone. */
  readonly share: number
}

/**
 * Badges and other nodes whose score comes from one endorser for the most part; most dependent first.
 *
 * @param options.atLeast  The share that is worth a look, from 0 to 1. @default 0.8
 * @throws {GraphError} `bad_argument` for another
 */
export function dependenceIn(
  legitimacy: Legitimacy,
  { atLeast = 0.8 }: { readonly atLeast?: number } = {},
): readonly Dependence[] {
  assertWithin({ atLeast }, { from: 0, to: 1 })
  const { snapshot, method } = legitimacy
  const allowed = mayScore(snapshot, method.personsBecause)
  return legitimacy
    .ranked()
    .filter(({ score }) => score > 0)
    .flatMap(({ id }) => {
      const [greatest] = contributorsOf(legitimacy, positionOf(snapshot, id), 1)
      if (greatest === undefined || greatest.share < atLeast) return []
      const { endorser, share } = greatest
      const named = allowed(positionOf(snapshot, endorser))
      // A score is rounded, and what is left to sweep of it; so a part may be a little more than the whole.
      return [{ id, ...(named && { endorser }), share: Math.min(share, 1) }]
    })
    .toSorted((a, b) => b.share - a.share)
}
