import { byCodeUnit } from './by-code-unit.ts'
import { badArgument } from './graph-error.ts'
import { shown } from './shown.ts'

export interface Aliases {
  /** The id that stands for an alias: of each set, the first in code unit order. */
  readonly idOf: (alias: string) => string
  /** Each id that another stands for, after that one; ordered. The same sets give the same pairs. */
  readonly pairs: readonly (readonly [string, string])[]
}

export function readAliases(pairs: Iterable<readonly [string, string]>): Aliases {
  const parent = new Map<string, string>()
  for (const pair of pairs) {
    const [a, b] = assertPair(pair)
    const [first, second] = [rootOf(parent, a), rootOf(parent, b)].toSorted(byCodeUnit)
    if (first !== undefined && second !== undefined && first !== second) parent.set(second, first)
  }
  const idOf = (id: string) => rootOf(parent, id)
  const replaced = [...parent.keys()].toSorted(byCodeUnit)
  return { idOf, pairs: replaced.map((alias) => [idOf(alias), alias] as const) }
}

function assertPair(pair: readonly [string, string]): readonly [string, string] {
  const ids: unknown = pair
  const isPair = Array.isArray(ids) && ids.length === 2
  if (isPair && ids.every((id) => typeof id === 'string' && id !== '')) return pair
  throw badArgument(`sameAs holds pairs of ids, not ${shown(ids)}.`)
}

function rootOf(parent: Map<string, string>, id: string): string {
  let at = id
  for (let above = parent.get(at); above !== undefined; above = parent.get(at)) {
    const higher = parent.get(above)
    if (higher !== undefined) parent.set(at, higher) // halves the path for the next one
    at = higher ?? above
  }
  return at
}
