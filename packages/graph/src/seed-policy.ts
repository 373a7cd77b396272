import { assertPositive } from './assert-positive.ts'
import { badArgument, GraphError } from './graph-error.ts'
import { shown } from './shown.ts'
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

/**
 * @throws {GraphError} `no_seeds` where nothing is stated, or no authority; `bad_argument` for something else
 *   than a policy, and for one that keeps back who chose or that it is prone to attack
 */
export function assertSeedPolicy(policy: SeedPolicy | undefined): asserts policy is SeedPolicy {
  const stated: unknown = policy
  if (stated === undefined || stated === null) {
    throw new GraphError('no_seeds', {
      message: `Scores start from seeds that you state: ${FORMS}.`,
    })
  }
  const { kind, weights, statement, acknowledge } = Object(stated) as Record<string, unknown>
  if (kind === 'uniform') {
    if (acknowledge === 'sybil-prone') return
    throw badArgument(
      'Where every node counts alike, whoever makes more nodes has more say: seeds of kind uniform have ' +
        `acknowledge: 'sybil-prone', not ${shown(acknowledge)}.`,
    )
  }
  if (kind !== 'authorities') throw badArgument(`seeds are ${FORMS}; kind is ${shown(kind)}.`)
  if (!isRecord(weights)) {
    throw badArgument(`weights is an object with a share for each id, not ${shown(weights)}.`)
  }
  if (typeof statement !== 'string' || statement.trim() === '') {
    throw badArgument(
      `statement says who chose these authorities and why, in words; it is ${shown(statement)}.`,
    )
  }
  if (Object.keys(weights).length > 0) return
  throw new GraphError('no_seeds', {
    message: 'weights names no authority. State at least one id and its share.',
  })
}

const FORMS =
  "{ kind: 'authorities', weights: { [id]: share }, statement }, or " +
  "{ kind: 'uniform', acknowledge: 'sybil-prone' }"

/** A `Map` or a list has no ids as keys, and would name nobody. */
function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false
  const above: unknown = Object.getPrototypeOf(value)
  return above === null || Object.getPrototypeOf(above) === null
}

/** @throws {GraphError} `unknown_node`, `bad_argument` */
export function sharesOf(snapshot: Snapshot, { weights }: Authorities): Float64Array {
  const seeds = new Float64Array(snapshot.nodes.length)
  for (const [id, share] of Object.entries(weights)) {
    assertPositive({ [`The share of ${id}`]: share })
    const index = positionOf(snapshot, id)
    seeds[index] = (seeds[index] as number) + share
  }
  const sum = seeds.reduce((total, share) => total + share, 0)
  if (sum < Infinity) return seeds.map((share) => share / sum)
  throw badArgument('The shares of the authorities sum to more than a number can hold.')
}
