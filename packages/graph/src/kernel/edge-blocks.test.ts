import { describe, expect, test } from 'vitest'
import { directedGraph } from './directed-graph.ts'
import { edgeBlocks, forEachEdge, MOST_NODES } from './edge-blocks.ts'
import type { EdgeColumns } from './edge-columns.ts'
import { randomFrom } from './random-from.ts'
import { walk } from './walk.ts'

// Few nodes, many in blocks of the greatest size, and sources too far apart for one step of 16 bits.
const sizes: readonly (readonly [nodes: number, edges: number])[] = [
  [1, 3],
  [33, 200],
  [2_000, 9_000],
  [4 * MOST_NODES + 7, 50],
  [32 * MOST_NODES + 7, 20_000],
]

describe.each(sizes)('%i nodes, %i edges', (nodes, edges) => {
  const columns = randomColumns(nodes, edges)

  test('every edge is there once, with its weight', () => {
    const blocks = edgeBlocks(nodes, columns)
    const found: string[] = []
    forEachEdge(blocks, (from, to, at) => found.push(`${from} ${to} ${blocks.weights?.[at]}`))
    expect(found.toSorted()).toEqual(listed(columns).toSorted())
  })

  test('seen from both ends, they are sorted, and the same', () => {
    const { incoming, outgoing } = directedGraph(nodes, columns)
    const expected = listed(columns).toSorted()
    expect(rows(outgoing, (row, other) => `${row} ${other}`).toSorted()).toEqual(expected)
    expect(rows(incoming, (row, other) => `${other} ${row}`).toSorted()).toEqual(expected)
    for (const { offsets, targets } of [incoming, outgoing]) {
      const begins = new Set(offsets)
      const isSorted = (target: number, at: number) =>
        begins.has(at) || target >= (targets[at - 1] ?? 0)
      expect(targets.every(isSorted)).toBe(true)
    }
  })

  test('a walk is what its equation says, added up edge by edge', () => {
    const graph = directedGraph(nodes, columns)
    const seeds = new Float64Array(nodes).fill(1 / nodes)
    const { visits } = walk(graph, { seeds, tolerance: 1e-12 })
    const given = new Float64Array(nodes)
    const { from, to, weights } = columns
    from.forEach((source, edge) => (given[source] = (given[source] ?? 0) + (weights?.[edge] ?? 1)))
    const expected = seeds.map((seed) => 0.15 * seed)
    from.forEach((source, edge) => {
      const passed = ((visits[source] ?? 0) * (weights?.[edge] ?? 1)) / (given[source] ?? 0)
      const target = to[edge] ?? 0
      expected[target] = (expected[target] ?? 0) + 0.85 * passed
    })
    const left = expected.reduce(
      (sum, value, node) => sum + Math.abs(value - (visits[node] ?? 0)),
      0,
    )
    expect(left).toBeLessThan(1e-12)
  })
})

test('along a chain, each node has its new value before the next one looks, within a block as well', () => {
  const from = Uint32Array.from({ length: 99 }, (_, node) => node)
  const to = from.map((node) => node + 1)
  const seeds = new Float64Array(100)
  seeds[0] = 1
  const { iterations, visits } = walk(directedGraph(100, { from, to }), { seeds, tolerance: 1e-6 })
  expect(iterations).toBe(2)
  expect(visits[50]).toBeCloseTo(0.15 * 0.85 ** 50, 9)
})

test('who follows no edge stays where the seeds are', () => {
  const { from, to } = randomColumns(100, 400)
  const seeds = Float64Array.from({ length: 100 }, (_, node) => node / 4950)
  expect(walk(directedGraph(100, { from, to }), { seeds, damping: 0 }).visits).toEqual(seeds)
})

test('without weights it is as with weights of 1', () => {
  const { from, to } = randomColumns(5_000, 20_000)
  const seeds = new Float64Array(5_000).fill(1 / 5_000)
  const plain = walk(directedGraph(5_000, { from, to }), { seeds })
  const weights = new Float32Array(20_000).fill(1)
  expect(walk(directedGraph(5_000, { from, to, weights }), { seeds })).toEqual(plain)
})

/** Half of the edges within the first thousand nodes or to the next one, the others anywhere; some loops. */
function randomColumns(nodes: number, edges: number): Required<EdgeColumns> {
  const random = randomFrom(nodes + edges)
  const from = new Uint32Array(edges).map(() => anyNode())
  const to = from.map((source) => (random() < 0.3 ? (source + 1) % nodes : anyNode()))
  return { from, to, weights: new Float64Array(edges).map(() => random() + 0.1) }

  function anyNode(): number {
    return Math.floor(random() * (random() < 0.5 ? nodes : Math.min(nodes, 1_000)))
  }
}

function listed({ from, to, weights }: Required<EdgeColumns>): string[] {
  return Array.from(from, (source, edge) => `${source} ${to[edge]} ${weights[edge]}`)
}

function rows(
  { nodes, offsets, targets, weights }: ReturnType<typeof directedGraph>['incoming'],
  name: (row: number, other: number) => string,
): string[] {
  const found: string[] = []
  for (let row = 0; row < nodes; row += 1) {
    for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at += 1) {
      found.push(`${name(row, targets[at] ?? 0)} ${weights?.[at]}`)
    }
  }
  return found
}
