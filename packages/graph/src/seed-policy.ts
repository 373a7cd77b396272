import { badArgument, GraphError } from './graph-error.ts'
import { positionOf, type Snapshot } from './snapshot.ts'

/**
 * Whom an ecosystem takes as its authorities. There is no default, because whoever chooses them chooses
 * the result: they belong into the statement that is published with it.
 */
export type SeedPolicy = Authorities | Everybody

export interface Authorities {
  readonly kind: 'authorities'
  /** A share for each authority, by id; shares are scaled to sum to 1. */
  readonly weights: Readonly<Record<string, number>>
  /** Who chose them and why; travels with the result. */
  readonly statement: string
}

/** Every node counts alike. Whoever makes more nodes has more say. */
export interface Everybody {
  readonly kind: 'uniform'
  readonly acknowledge: 'sybil-prone'
}

/** @throws {GraphError} `no_seeds`, `unknown_node`, `bad_argument` */
export function seedVector(snapshot: Snapshot, policy: SeedPolicy): Float64Array {
  const size = snapshot.nodes.length
  if (policy.kind === 'uniform') return new Float64Array(size).fill(1 / size)
  const shares = Object.entries(policy.weights)
  if (shares.length === 0) {
    throw new GraphError('no_seeds', {
      message: 'weights names no authority. State at least one id and its share.',
    })
  }
  const seeds = new Float64Array(size)
  for (const [id, share] of shares) {
    if (!(share > 0 && share < Infinity)) {
      throw badArgument(`The share of ${id} is a positive number, not ${String(share)}.`)
    }
    const index = positionOf(snapshot, id)
    seeds[index] = (seeds[index] as number) + share
  }
  const sum = seeds.reduce((total, share) => total + share, 0)
  return seeds.map((share) => share / sum)
}
