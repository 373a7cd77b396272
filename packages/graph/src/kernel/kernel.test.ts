import { describe, expect, test } from 'vitest'
import { GraphError } from '../graph-error.ts'
import { directedGraph } from './directed-graph.ts'
import { betweenness } from './betweenness.ts'
import { communities } from './communities.ts'
import { stronglyConnected, weaklyConnected } from './components.ts'
import { coreNumbers } from './cores.ts'
import { createInterner } from './interner.ts'
import { graphOf, karate, randomPairs, shuffled, type Pair } from './kernel.fixture.ts'
import { randomFrom } from './random-from.ts'
import { walk } from './walk.ts'

const club = graphOf(34, karate)
const uniform = (nodes: number) => new Float64Array(nodes).fill(1 / nodes)
const only = (nodes: number, node: number) => new Float64Array(nodes).fill(1, node, node + 1)

describe('adjacency', () => {
  test('rows are sorted, whatever the order of the edges', () => {
    const pairs = randomPairs(50, 400, 1)
    const expected = graphOf(50, pairs)
    for (let seed = 0; seed < 20; seed += 1) {
      const { incoming, outgoing } = graphOf(50, shuffled(pairs, seed))
      expect({ incoming, outgoing }).toEqual({
        incoming: expected.incoming,
        outgoing: expected.outgoing,
      })
    }
  })

  test('weights travel with their edges', () => {
    const graph = directedGraph(3, {
      from: Uint32Array.of(2, 0, 0),
      to: Uint32Array.of(1, 2, 1),
      weights: Float64Array.of(0.3, 0.2, 0.1),
    })
    expect(graph.outgoing).toEqual({
      nodes: 3,
      offsets: Uint32Array.of(0, 2, 2, 3),
      targets: Uint32Array.of(1, 2, 1),
      weights: Float64Array.of(0.1, 0.2, 0.3),
    })
    expect(graph.incoming).toEqual({
      nodes: 3,
      offsets: Uint32Array.of(0, 0, 2, 3),
      targets: Uint32Array.of(0, 2, 0),
      weights: Float64Array.of(0.1, 0.3, 0.2),
    })
  })

  test.each([
    ['a node out of bounds', 1, { from: [0], to: [1] }],
    ['columns of unequal length', 2, { from: [0, 1], to: [1] }],
    ['a weight of nothing', 2, { from: [0], to: [1], weights: [0] }],
    ['a weight that is no number', 2, { from: [0], to: [1], weights: [Number.NaN] }],
    ['half a node', 1.5, { from: [], to: [] }],
  ] satisfies [string, number, { from: number[]; to: number[]; weights?: number[] }][])(
    '%s is refused',
    (_, nodes, lists) => {
      const { from, to, weights }: { from: number[]; to: number[]; weights?: number[] } = lists
      const columns = {
        from: Uint32Array.from(from),
        to: Uint32Array.from(to),
        ...(weights && { weights: Float64Array.from(weights) }),
      }
      expect(() => directedGraph(nodes, columns)).toThrow(
        expect.objectContaining({ name: 'GraphError', code: 'bad_argument' }),
      )
    },
  )
})

describe('walk', () => {
  test('karate club, PageRank', () => {
    const { visits } = walk(club, { seeds: uniform(34) })
    expect(visits[0]).toBeCloseTo(0.09699729, 8)
    expect(visits[33]).toBeCloseTo(0.10091918, 8)
    expect(visits[32]).toBeCloseTo(0.07169323, 8)
  })

  test('karate club, personalised to the first member', () => {
    const { visits } = walk(club, { seeds: only(34, 0) })
    expect(visits[0]).toBeCloseTo(0.2663736, 7)
    expect(visits[1]).toBeCloseTo(0.06488791, 8)
    expect(visits[33]).toBeCloseTo(0.05119999, 8)
  })

  test('what it calls residual is the residual', () => {
    const graph = graphOf(60, randomPairs(60, 300, 7))
    const { visits, residual, mass } = walk(graph, { seeds: uniform(60), tolerance: 1e-6 })
    const next = new Float64Array(60).fill(0.15 / 60)
    for (let node = 0; node < 60; node += 1) {
      const row = graph.outgoing.targets.subarray(
        graph.outgoing.offsets[node],
        graph.outgoing.offsets[node + 1],
      )
      for (const target of row) {
        next[target] = (next[target] ?? 0) + (0.85 * (visits[node] ?? 0)) / row.length
      }
    }
    const sum = next.reduce(
      (total, value, node) => total + Math.abs(value - (visits[node] ?? 0)),
      0,
    )
    expect(residual * mass).toBeCloseTo(sum, 15)
    expect(residual).toBeLessThanOrEqual(1e-6 / 2)
  })

  test('too few iterations are an error, not a result', () => {
    expect(() => walk(club, { seeds: uniform(34), maxIterations: 3 })).toThrow(GraphError)
  })

  test('a warm start ends at the same place', () => {
    const cold = walk(club, { seeds: only(34, 0), tolerance: 1e-12 })
    const warm = walk(club, { seeds: only(34, 0), tolerance: 1e-12, start: cold.visits })
    expect(warm.iterations).toBeLessThan(cold.iterations / 2)
    warm.visits.forEach((value, node) => expect(value).toBeCloseTo(cold.visits[node] ?? 0, 12))
  })

  test.each([
    [{ seeds: uniform(33) }],
    [{ seeds: new Float64Array(34) }],
    [{ seeds: uniform(34).fill(-1, 0, 1) }],
    [{ seeds: uniform(34), damping: -0.1 }],
    [{ seeds: uniform(34), damping: Number.NaN }],
    [{ seeds: uniform(34), capacity: new Float64Array(34).fill(1) }],
  ])('%j is refused', (options) => {
    expect(() => walk(club, options)).toThrow(expect.objectContaining({ code: 'bad_argument' }))
  })
})

describe('components', () => {
  test('a path of a million nodes that ends where it began is one component', () => {
    const nodes = 1_000_000
    const from = Uint32Array.from({ length: nodes }, (_, node) => node)
    const to = from.map((node) => (node + 1) % nodes)
    expect(stronglyConnected(directedGraph(nodes, { from, to })).count).toBe(1)
  })

  test('Wikipedia: two rings', () => {
    const pages = 'BC CB DA DB EB ED EF FB FE GB GE HB HE IB IE JE KE'
    const pairs = pages.split(' ').map((edge): Pair => [index(edge[0]), index(edge[1])])
    const { of, sizes } = stronglyConnected(graphOf(11, pairs))
    expect(sizes.filter((size) => size > 1)).toEqual(Uint32Array.of(2, 2))
    expect(of[1]).toBe(of[2])
    expect(of[4]).toBe(of[5])
    expect(weaklyConnected(graphOf(11, pairs)).count).toBe(1)
  })

  test('agree with reachability', () => {
    for (let seed = 0; seed < 30; seed += 1) {
      const pairs = randomPairs(20, 30, seed)
      const reach = reachability(20, pairs)
      const { of } = stronglyConnected(graphOf(20, pairs))
      for (let a = 0; a < 20; a += 1) {
        for (let b = 0; b < 20; b += 1) {
          const mutual = reach[a]?.has(b) === true && reach[b]?.has(a) === true
          expect(of[a] === of[b], `${seed}: ${a}, ${b}`).toBe(mutual)
        }
      }
    }
  })
})

describe('structure of the karate club', () => {
  test('the greatest core', () => {
    const cores = coreNumbers(club)
    const inside = [...cores.keys()].filter((node) => cores[node] === 4)
    expect(Math.max(...cores)).toBe(4)
    expect(inside).toEqual([0, 1, 2, 3, 7, 8, 13, 30, 32, 33])
  })

  test('bridges', () => {
    const scores = betweenness(club)
    expect(scores[0]).toBeCloseTo(0.43763528, 8)
    expect(scores[33]).toBeCloseTo(0.30407498, 8)
  })

  test('all pivots are the exact result', () => {
    const all = Array.from({ length: 34 }, (_, node) => node)
    expect(betweenness(club, all)).toEqual(betweenness(club))
  })

  test('communities', () => {
    const found = communities(club)
    expect(found.modularity).toBeGreaterThanOrEqual(0.41)
    expect(found.modularity).toBeCloseTo(modularity(karate, found.of), 12)
    expect(found.count).toBe(new Set(found.of).size)
  })
})

test('Florentine families: the Medici are the bridge', () => {
  const names =
    'Acciaiuoli Medici Castellani Peruzzi Strozzi Barbadori Ridolfi Tornabuoni Albizzi Salviati Pazzi Bischeri Guadagni Ginori Lamberteschi'.split(
      ' ',
    )
  const ties =
    'Ac-Me Ca-Pe Ca-St Ca-Ba Me-Ba Me-Ri Me-To Me-Al Me-Sa Sa-Pa Pe-St Pe-Bi St-Ri St-Bi Ri-To To-Gu Al-Gi Al-Gu Bi-Gu Gu-La'
  const at = (short: string) => names.findIndex((name) => name.startsWith(short))
  const pairs = ties.split(' ').flatMap((tie): Pair[] => {
    const [a = '', b = ''] = tie.split('-')
    return [
      [at(a), at(b)],
      [at(b), at(a)],
    ]
  })
  const graph = graphOf(15, pairs)
  const scores = betweenness(graph)
  expect(scores[at('Me')]).toBeCloseTo(0.521978021978, 12)
  expect(scores[at('Gu')]).toBeCloseTo(0.254578754579, 12)
  expect(walk(graph, { seeds: uniform(15) }).visits[at('Me')]).toBeCloseTo(0.1458172, 7)
})

describe('interner', () => {
  test('gives each name its number and finds it again', () => {
    const names = createInterner({ chunkBytes: 64 })
    const random = randomFrom(5)
    const known = new Map<string, number>()
    for (let turn = 0; turn < 20_000; turn += 1) {
      const name = `urn:é${Math.floor(random() * 9000)}`
      const number = names.add(name)
      expect(known.get(name) ?? names.size - 1).toBe(number)
      known.set(name, number)
    }
    expect(names.size).toBe(known.size)
    for (const [name, number] of known) {
      expect(names.nameOf(number)).toBe(name)
      expect(names.find(name)).toBe(number)
    }
    expect(names.find('urn:never')).toBeUndefined()
    expect(() => names.nameOf(names.size)).toThrow(
      expect.objectContaining({ code: 'unknown_node' }),
    )
    expect(() => names.add('x'.repeat(65))).toThrow(expect.objectContaining({ code: 'too_large' }))
  })
})

function index(page = ''): number {
  return page.charCodeAt(0) - 65
}

function reachability(nodes: number, pairs: readonly Pair[]): Set<number>[] {
  return Array.from({ length: nodes }, (_, start) => {
    const seen = new Set([start])
    for (const node of seen) for (const [from, to] of pairs) if (from === node) seen.add(to)
    return seen
  })
}

/** Newman's definition, edge by edge. */
function modularity(pairs: readonly Pair[], of: Uint32Array): number {
  const degree = new Map<number, number>()
  for (const [from] of pairs) degree.set(from, (degree.get(from) ?? 0) + 1)
  const all = pairs.length
  let sum = pairs.filter(([a, b]) => of[a] === of[b]).length / all
  for (const [a, degreeA] of degree) {
    for (const [b, degreeB] of degree) {
      if (of[a] === of[b]) sum -= (degreeA * degreeB) / all ** 2
    }
  }
  return sum
}
