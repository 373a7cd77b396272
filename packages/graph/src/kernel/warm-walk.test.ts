import { expect, test } from 'vitest'
import { graphOf, randomPairs } from './kernel.fixture.ts'
import { randomFrom } from './random-from.ts'
import { walk } from './walk.ts'

test.each([1, 1e3, 1e9])('a start up to %d times the answer is left behind', (greatest) => {
  for (let seed = 1; seed <= 20; seed += 1) {
    // Two parts, of which the seeds reach one.
    const pairs = randomPairs(30, 90, seed)
    const apart = randomPairs(10, 30, seed).map(([from, to]) => [from + 30, to + 30] as const)
    const graph = graphOf(40, [...pairs, ...apart])
    const random = randomFrom(seed)
    const start = Float64Array.from({ length: 40 }, () => greatest * random())
    const seeds = new Float64Array(40)
    seeds[0] = 1
    const cold = walk(graph, { seeds, tolerance: 1e-12 })
    const warm = walk(graph, { seeds, tolerance: 1e-12, start })
    warm.visits.forEach((visits, node) => expect(visits).toBeCloseTo(cold.visits[node] ?? 0, 11))
  }
})
