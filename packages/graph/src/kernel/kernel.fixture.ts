import { directedGraph, type DirectedGraph } from './directed-graph.ts'
import { randomFrom } from './random-from.ts'

export type Pair = readonly [number, number]

export function graphOf(nodes: number, pairs: readonly Pair[]): DirectedGraph {
  return directedGraph(nodes, {
    from: Uint32Array.from(pairs, ([from]) => from),
    to: Uint32Array.from(pairs, ([, to]) => to),
  })
}

/** Different pairs, no loops. */
export function randomPairs(nodes: number, edges: number, seed: number): Pair[] {
  const random = randomFrom(seed)
  const pairs = new Map<number, Pair>()
  while (pairs.size < Math.min(edges, nodes * (nodes - 1))) {
    const from = Math.floor(random() * nodes)
    const to = Math.floor(random() * nodes)
    if (from !== to) pairs.set(from * nodes + to, [from, to])
  }
  return [...pairs.values()]
}

export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const random = randomFrom(seed)
  return items
    .map((item) => ({ item, key: random() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item)
}

/** Zachary's karate club (J. Anthropological Research 33, 1977): 34 members, 78 ties, both ways. */
export const karate: readonly Pair[] = [
  [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 17, 19, 21, 31],
  [2, 3, 7, 13, 17, 19, 21, 30],
  [3, 7, 8, 9, 13, 27, 28, 32],
  [7, 12, 13],
  [6, 10],
  [6, 10, 16],
  [16],
  [],
  [30, 32, 33],
  [33],
  [],
  [],
  [],
  [33],
  [32, 33],
  [32, 33],
  [],
  [],
  [32, 33],
  [33],
  [32, 33],
  [],
  [32, 33],
  [25, 27, 29, 32, 33],
  [25, 27, 31],
  [31],
  [29, 33],
  [33],
  [31, 33],
  [32, 33],
  [32, 33],
  [32, 33],
  [33],
].flatMap((others, member) =>
  others.flatMap((other): Pair[] => [
    [member, other],
    [other, member],
  ]),
)
