import { describe, expect, test } from 'vitest'
import { directedGraph, type DirectedGraph } from './directed-graph.ts'
import { hittingProbabilityOf } from './hitting.ts'
import { graphOf, karate, randomPairs, type Pair } from './kernel.fixture.ts'
import { walk } from './walk.ts'

function only(nodes: number, seed: number): Float64Array {
  return new Float64Array(nodes).fill(1, seed, seed + 1)
}

function chancesIn(graph: DirectedGraph, seed: number, damping = 0.85): number[] {
  const walked = walk(graph, { seeds: only(graph.nodes, seed), damping, tolerance: 1e-13 })
  return Array.from({ length: graph.nodes }, (_, node) => node).map(
    hittingProbabilityOf(graph, walked),
  )
}

/** By the definition: the visits of a graph in which the node leads nowhere. */
function expectChances(nodes: number, pairs: readonly Pair[], damping = 0.85): void {
  const chances = chancesIn(graphOf(nodes, pairs), 0, damping)
  for (let node = 1; node < nodes; node += 1) {
    const absorbing = graphOf(
      nodes,
      pairs.filter(([from]) => from !== node),
    )
    const { visits } = walk(absorbing, { seeds: only(nodes, 0), damping, tolerance: 1e-13 })
    const chance = (visits[node] ?? 0) / (1 - damping)
    expect(Math.abs((chances[node] ?? 0) - chance)).toBeLessThanOrEqual(2e-9 * chance + 1e-12)
  }
}

/** Two crowds that hardly know each other: the slowest case, for neither is like the whole. */
function twoCrowds(size: number): Pair[] {
  const one = randomPairs(size, 5 * size, 4)
  const other = randomPairs(size, 5 * size, 5).map(([a, b]): Pair => [a + size, b + size])
  return [...one, ...other, [0, size], [size, 0]]
}

const ring = (size: number) =>
  Array.from({ length: size }, (_, node): Pair => [node, (node + 1) % size])

describe('hitting probabilities are the visits of a graph in which the node leads nowhere', () => {
  test.each([
    ['of a random graph', 40, randomPairs(40, 200, 3)],
    ['of a sparse one, with many components', 60, randomPairs(60, 90, 8)],
    ['of a karate club', 34, karate],
    ['of two crowds', 40, twoCrowds(20)],
    ['of a ring', 30, ring(30)],
  ])('%s', (_, nodes, pairs) => expectChances(nodes, pairs))

  test('whatever the damping', () => {
    expectChances(40, twoCrowds(20), 0.98)
    expectChances(40, twoCrowds(20), 0.01)
  })
})

test('of weights and loops', () => {
  const from = Uint32Array.of(0, 0, 1, 1, 2)
  const to = Uint32Array.of(1, 2, 1, 0, 2)
  const graph = directedGraph(3, { from, to, weights: Float64Array.of(3, 1, 1, 1, 1) })
  const chances = chancesIn(graph, 0)
  // Whoever starts at 0 comes to 1 with 3/4, and to 2 with 1/4; from 1 half of all come back.
  const [toOne, toTwo, stay, back] = [0.85 * 0.75, 0.85 * 0.25, 0.85 / 2, 0.85 / 2]
  const home = (toOne * back) / (1 - stay)
  expect(chances[1]).toBeCloseTo(toOne, 12)
  expect(chances[2]).toBeCloseTo(toTwo / (1 - home), 9)
})

test('what is certain has a chance of 1 and no more', () => {
  for (const pairs of [ring(3), karate, randomPairs(80, 400, 2)]) {
    const nodes = Math.max(...pairs.flat()) + 1
    const chances = chancesIn(graphOf(nodes, pairs), 1)
    expect(chances[1]).toBeCloseTo(1, 9)
    expect(Math.max(...chances)).toBeLessThanOrEqual(1)
  }
})

test('the order of the questions changes no byte', () => {
  const graph = graphOf(50, randomPairs(50, 300, 6))
  const walked = walk(graph, { seeds: only(50, 0) })
  const [up, down] = [hittingProbabilityOf(graph, walked), hittingProbabilityOf(graph, walked)]
  const nodes = Array.from({ length: 50 }, (_, node) => node)
  const backwards = nodes.toReversed().map(down).toReversed()
  expect(nodes.map(up)).toEqual(backwards)
})

test.each([0, -1, Number.NaN])('a tolerance of %d is refused', (tolerance) => {
  const graph = graphOf(3, ring(3))
  const walked = walk(graph, { seeds: only(3, 0) })
  expect(() => hittingProbabilityOf(graph, walked, { tolerance })).toThrow(/positive number/)
})

test('a tolerance finer than numbers are ends all the same', () => {
  const graph = graphOf(40, randomPairs(40, 200, 3))
  const walked = walk(graph, { seeds: only(40, 0) })
  const fine = hittingProbabilityOf(graph, walked, { tolerance: 1e-300 })
  const plain = hittingProbabilityOf(graph, walked)
  expect(fine(7)).toBeCloseTo(plain(7), 9)
})
