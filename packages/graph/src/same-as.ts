import { GraphError } from './graph-error.ts'

/** From an alias to the id that stands for it: of each set, the first in code unit order. */
export function readAliases(pairs: Iterable<readonly [string, string]>): (id: string) => string {
  const parent = new Map<string, string>()
  for (const [a, b] of pairs) {
    if (typeof a !== 'string' || typeof b !== 'string' || a === '' || b === '') {
      throw new GraphError('bad_argument', {
        message: `sameAs holds pairs of ids, not ${JSON.stringify([a, b])}.`,
      })
    }
    const [first, second] = [rootOf(parent, a), rootOf(parent, b)].toSorted(byCodeUnit)
    if (first !== undefined && second !== undefined && first !== second) parent.set(second, first)
  }
  return (id) => rootOf(parent, id)
}

/** The order of ids everywhere in this package, the same on every machine and in every language. */
export function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
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
