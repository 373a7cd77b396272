import { byCodeUnit } from './by-code-unit.ts'
import { badArgument } from './graph-error.ts'

/** From an alias to the id that stands for it: of each set, the first in code unit order. */
export function readAliases(pairs: Iterable<readonly [string, string]>): (id: string) => string {
  const parent = new Map<string, string>()
  for (const [a, b] of pairs) {
    if (typeof a !== 'string' || typeof b !== 'string' || a === '' || b === '') {
      throw badArgument(`sameAs holds pairs of ids, not ${JSON.stringify([a, b])}.`)
    }
    const [first, second] = [rootOf(parent, a), rootOf(parent, b)].toSorted(byCodeUnit)
    if (first !== undefined && second !== undefined && first !== second) parent.set(second, first)
  }
  return (id) => rootOf(parent, id)
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
