import { contributorsOf } from '../contributors.ts'
import { badArgument } from '../graph-error.ts'
import { shown } from '../shown.ts'
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
 * @param options.atLeast  The share that is worth a look. @default 0.8
 */
export function dependenceIn(
  legitimacy: Legitimacy,
  { atLeast = 0.8 }: { readonly atLeast?: number } = {},
): readonly Dependence[] {
  if (!(atLeast >= 0 && atLeast <= 1)) {
    throw badArgument(`atLeast is a share of the score, from 0 to 1, not ${shown(atLeast)}.`)
  }
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
      return [{ id, ...(named && { endorser }), share }]
    })
    .toSorted((a, b) => b.share - a.share)
}
