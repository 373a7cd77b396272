import { expect, test } from 'vitest'
import { directedGraph } from './directed-graph.ts'
import { walk } from './walk.ts'

/** So many pairs who endorse each other only; walkers stay with the pairs for long, with some longer. */
function walkOfPairs(pairs: number, kinds: number) {
  const nodes = 2 * pairs
  const from = Uint32Array.from({ length: nodes }, (_, node) => node)
  const to = from.map((node) => node ^ 1)
  const capacity = Float64Array.from(from, (node) => 1 + 0.5 * ((node >> 1) % kinds))
  const seeds = new Float64Array(nodes).fill(1 / nodes)
  return walk(directedGraph(nodes, { from, to }), {
    seeds,
    capacity,
    damping: 0.99,
    tolerance: 1e-9,
  })
}

test('two ways in which sweeps go on are leapt over at once', () => {
  // One sweep after another takes a thousand, and with leaps along one way only it is 92.
  expect(walkOfPairs(100, 2).iterations).toBeLessThanOrEqual(20)
})

test('where all go on in the same way, one direction is enough', () => {
  const { iterations, visits } = walkOfPairs(100, 1)
  expect(iterations).toBeLessThanOrEqual(12)
  visits.forEach((value) => expect(value).toBeCloseTo(1 / 200, 10))
})
