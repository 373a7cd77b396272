import { describe, expect, test } from 'vitest'
import { communities, type Communities } from './communities.ts'
import type { DirectedGraph } from './directed-graph.ts'
import { graphOf, karate, randomPairs, type Pair } from './kernel.fixture.ts'
import { neighbours } from './neighbours.ts'
import { randomFrom } from './random-from.ts'

/** How many pieces each community falls into. */
function piecesOf(graph: DirectedGraph, { of, count }: Communities): number[] {
  const { offsets, targets } = neighbours(graph)
  const pieces = Array.from({ length: count }, () => 0)
  const seen = new Set<number>()
  for (const [start, community] of of.entries()) {
    if (seen.has(start)) continue
    pieces[community] = (pieces[community] ?? 0) + 1
    seen.add(start)
    const reached = [start]
    for (const node of reached) {
      const near = targets.subarray(offsets[node], offsets[node + 1])
      const fresh = near.filter((each) => of[each] === community && !seen.has(each))
      fresh.forEach((each) => seen.add(each))
      reached.push(...fresh)
    }
  }
  return pieces
}

describe.for(['leiden', 'louvain'] as const)('%s', (method) => {
  test('the karate club falls into its four best groups', () => {
    const { count, modularity } = communities(graphOf(34, karate), { method })
    expect(count).toBe(4)
    // The greatest there is (Agarwal & Kempe 2008).
    expect(modularity).toBeCloseTo(0.4197896, 7)
  })

  test('groups that were planted are found', () => {
    const random = randomFrom(1)
    const pairs = Array.from({ length: 4000 }, (): Pair => {
      const from = Math.floor(random() * 400)
      const near = 20 * Math.floor(from / 20) + Math.floor(random() * 20)
      return [from, random() < 0.8 ? near : Math.floor(random() * 400)]
    })
    const { of, count } = communities(graphOf(400, pairs), { method })
    expect(count).toBe(20)
    expect([...of]).toEqual(Array.from(of, (_, node) => Math.floor(node / 20)))
  })

  test('nobody is left out, and who knows nobody is alone', () => {
    expect(communities(graphOf(0, []), { method })).toEqual({
      count: 0,
      of: new Uint32Array(),
      modularity: 0,
    })
    const loop: Pair = [2, 2]
    const { of } = communities(graphOf(4, [[0, 3], loop]), { method })
    expect([...of]).toEqual([0, 1, 2, 0])
  })

  test('a greater resolution gives smaller groups', () => {
    const counts = [0.2, 1, 5].map(
      (resolution) => communities(graphOf(34, karate), { method, resolution }).count,
    )
    expect(counts).toEqual(counts.toSorted((a, b) => a - b))
    expect(new Set(counts).size).toBe(3)
  })
})

describe('what Leiden mends', () => {
  // Of 200 such graphs one falls apart under Louvain.
  const apart = graphOf(60, randomPairs(60, 90, 139))

  test('a community of Louvain may fall apart', () => {
    const found = communities(apart, { method: 'louvain' })
    expect(Math.max(...piecesOf(apart, found))).toBe(2)
  })

  test('one of Leiden does not, whatever the graph', () => {
    for (let seed = 0; seed < 60; seed += 1) {
      const graph = graphOf(60, randomPairs(60, 90, seed))
      const found = communities(graph, { resolution: [0.5, 1, 2][seed % 3] ?? 1 })
      expect(piecesOf(graph, found)).toEqual(Array.from({ length: found.count }, () => 1))
    }
  })

  test('its groups are the better ones, more often than not', () => {
    let [better, worse] = [0, 0]
    for (let seed = 0; seed < 60; seed += 1) {
      const graph = graphOf(60, randomPairs(60, 90, seed))
      const gain =
        communities(graph).modularity - communities(graph, { method: 'louvain' }).modularity
      if (gain > 1e-9) better += 1
      if (gain < -1e-9) worse += 1
    }
    expect(better).toBeGreaterThan(5 * worse)
  })
})
