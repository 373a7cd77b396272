import { assertWithin } from '../assert-within.ts'
import { badArgument, GraphError } from '../graph-error.ts'
import { shown } from '../shown.ts'
import type { PublishedTable } from './published-table.ts'

/** How small groups are protected in what is published. */
export interface PublicationPolicy {
  /**
   * The smallest group that is shown, in different people; never below 3.
   * @default 11, as French household statistics do
   */
  readonly k?: number
  /**
   * A group of which one organisation accounts for a greater share is not shown, above 0 to 1.
   * @default 0.85, as French business statistics do
   */
  readonly dominance?: number
  /**
   * The release before this one, if there is one. What it protects stays protected and listed, and a number
   * that moved by less than `k` is repeated, so that releases side by side do not show who came or went.
   */
  readonly previous?: PublishedTable
}

export interface Protection {
  readonly k: number
  readonly dominance: number
}

/** @throws {GraphError} `not_publishable` below the least protection, `bad_argument` for no number */
export function readPolicy({ k = 11, dominance = 0.85 }: PublicationPolicy): Protection {
  if (!Number.isInteger(k)) {
    throw badArgument(`k is a whole number, not ${shown(k)}.`)
  }
  if (k < 3) {
    throw new GraphError('not_publishable', {
      message: `A group of ${k} identifies people. The smallest k is 3, the usual one 11.`,
    })
  }
  assertWithin({ dominance }, { above: 0, to: 1 })
  return { k, dominance }
}
