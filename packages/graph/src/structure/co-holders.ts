import { byCodeUnit } from '../by-code-unit.ts'
import { statedBasis } from '../stated-basis.ts'
import { positionOf, type Snapshot } from '../snapshot.ts'
import { readPolicy, type PublicationPolicy } from '../territory/publication-policy.ts'

/** Who holds what together with a badge. It cannot be read as it is, as a territory's table cannot. */
export interface CoHolders {
  /**
   * Counts of different people. A number is there where at least `k` hold both badges, `k` this one alone
   * and `k` the other alone; other badges are not even named, for who holds a rare one is known.
   *
   * @throws {GraphError} `not_publishable` for a `k` below 3, `bad_argument` for no whole number
   */
  publish(policy?: Pick<PublicationPolicy, 'k'>): PublishedCoHolders
  /**
   * Everybody, for the controller's own work.
   *
   * @param lawfulBasis  Why, as in a record of processing (GDPR Art. 30); kept with the answer
   * @throws {GraphError} `not_publishable` where it is blank
   */
  withinController(lawfulBasis: string): ExactCoHolders
}

export interface PublishedCoHolders {
  readonly at: string
  readonly achievement: string
  readonly k: number
  /** Different people who hold it; absent where they are fewer than `k`. */
  readonly holders?: number
  /** Most often held together first, ties by id. */
  readonly together: readonly { readonly achievement: string; readonly holders: number }[]
}

export interface ExactCoHolders {
  readonly at: string
  readonly achievement: string
  readonly lawfulBasis: string
  /** Ids, ordered. */
  readonly holders: readonly string[]
  /** Most often held together first, ties by id. */
  readonly together: readonly {
    readonly achievement: string
    readonly holders: readonly string[]
  }[]
}

/**
 * Which badges are held by the same people as this one, along `holds` and `of`, at the moment of the snapshot
 * and as its viewer may see it.
 *
 * @throws {GraphError} `unknown_node`
 * @example
 * coHoldersOf(snapshot, 'urn:badge:welding').publish({ k: 11 }).together
 */
export function coHoldersOf(snapshot: Snapshot, id: string): CoHolders {
  const achievement = snapshot.nodes[positionOf(snapshot, id)]?.id ?? id
  const { at } = snapshot
  const holdersOf = holdersIn(snapshot)
  const own = holdersOf.get(achievement) ?? new Set<string>()
  const others = [...holdersOf]
    .filter(([other]) => other !== achievement)
    .map(([other, holders]) => ({ other, all: holders.size, both: bothOf(own, holders) }))
    .filter(({ both }) => both.size > 0)
    .toSorted((a, b) => b.both.size - a.both.size || byCodeUnit(a.other, b.other))
  return {
    publish(policy = {}) {
      const { k } = readPolicy(policy)
      const shown = others.filter(({ all, both }) =>
        [both.size, own.size - both.size, all - both.size].every((count) => count >= k),
      )
      const holders = own.size < k ? {} : { holders: own.size }
      const together = shown.map(({ other, both }) => ({ achievement: other, holders: both.size }))
      return { at, achievement, k, ...holders, together }
    },
    withinController(lawfulBasis) {
      const together = others.map(({ other, both }) => ({
        achievement: other,
        holders: [...both].toSorted(byCodeUnit),
      }))
      const holders = [...own].toSorted(byCodeUnit)
      return { at, achievement, lawfulBasis: statedBasis(lawfulBasis), holders, together }
    },
  }
}

function bothOf(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...a].filter((id) => b.has(id)))
}

/** By achievement, the different people who hold an assertion of it. */
function holdersIn({ edges }: Snapshot): ReadonlyMap<string, ReadonlySet<string>> {
  const held = new Map<string, Set<string>>()
  for (const { kind, from, to } of edges) {
    if (kind === 'holds') held.set(to, (held.get(to) ?? new Set()).add(from))
  }
  const holders = new Map<string, Set<string>>()
  for (const { kind, from: assertion, to: achievement } of edges) {
    if (kind !== 'of') continue
    const known = holders.get(achievement) ?? new Set<string>()
    for (const person of held.get(assertion) ?? []) known.add(person)
    holders.set(achievement, known)
  }
  return holders
}
