import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildGraph } from './build-graph.ts'
import { anyEndorsements, AT, authorities, endorsement, seen } from './ecosystem.fixture.ts'
import { explainScore } from './explain-score.ts'
import { disclose } from './exports/disclosure.ts'
import { graphFromJson, graphToJson } from './exports/graph-json.ts'
import { toDot } from './exports/to-dot.ts'
import { legitimacyOf, type LegitimacyOptions } from './legitimacy.ts'
import { previewOf } from './preview.ts'
import { recognitionOf } from './recognition.ts'
import { edgeKinds, type EdgeKind, type RecognitionEdge } from './recognition-edge.ts'
import type { RecognitionNode } from './recognition-node.ts'
import { dependenceIn } from './signals/dependence.ts'
import { snapshotOf, type Snapshot } from './snapshot.ts'
import { bridgesIn } from './structure/bridges-in.ts'
import { tellScore } from './tell-score.ts'

// What a graph keeps to itself, whatever the graph.

const everybody = {
  preset: 'pagerank',
  seeds: { kind: 'uniform', acknowledge: 'sybil-prone' },
} satisfies LegitimacyOptions

const ranked = (snapshot: Snapshot, options: LegitimacyOptions = everybody) =>
  legitimacyOf(snapshot, options).ranked()

/** Edges of any kind, among the nodes that there are and some others. */
const furtherEdges = fc.array(
  fc.tuple(
    fc.constantFrom(...edgeKinds),
    fc.integer({ min: 0, max: 15 }).map((number) => `n${number}`),
    fc.integer({ min: 0, max: 15 }).map((number) => `n${number}`),
  ),
  { maxLength: 20 },
)

function edgesOf(
  further: readonly (readonly [EdgeKind, string, string])[],
  more: Partial<RecognitionEdge>,
): RecognitionEdge[] {
  return further.map(([kind, from, to], at) => ({
    ...endorsement(from, to, more),
    id: `urn:further:${at}`,
    kind,
  }))
}

test('private edges do not change what an outsider sees', () => {
  fc.assert(
    fc.property(anyEndorsements, furtherEdges, (edges, further) => {
      const secret = edgesOf(further, { visibleTo: ['bob'] })
      const graph = buildGraph({ edges: [...edges, ...secret] })
      // Also after it was stored and read back.
      for (const each of [graph, buildGraph(graphFromJson(graphToJson(graph)))]) {
        const [outside, without] = [snapshotOf(each, { at: AT }), seen(edges)]
        expect([outside.nodes, outside.edges]).toEqual([without.nodes, without.edges])
        expect(outside.ignored).toEqual(without.ignored)
        expect(outside.digest).toBe(without.digest)
        expect(bridgesIn(outside)).toEqual(bridgesIn(without))
        for (const options of [everybody, { seeds: authorities('n0') }]) {
          expect(ranked(outside, options)).toEqual(ranked(without, options))
          const [ours, theirs] = [outside, without].map((one) => legitimacyOf(one, options).method)
          expect(ours).toEqual(theirs)
        }
        const files = [outside, without].map((one) => toDot(disclose(one, { personal: 'omit' })))
        expect(files[0]).toBe(files[1])
      }
      const inside = snapshotOf(graph, { at: AT, asSeenBy: ['bob'] })
      expect(inside.digest).toBe(graph.digest)
    }),
    { numRuns: 40 },
  )
})

test('what is not verified changes no score, wherever scores start', () => {
  fc.assert(
    fc.property(anyEndorsements, furtherEdges, (edges, further) => {
      const before = seen(edges)
      const after = seen([...edges, ...edgesOf(further, { verified: 'rejected' })])
      const known = new Set(before.nodes.map(({ id }) => id))
      for (const options of [everybody, { seeds: authorities('n0') }]) {
        const [old, now] = [ranked(before, options), ranked(after, options)]
        expect(now.filter(({ id }) => known.has(id))).toEqual(old)
        for (const { id, score } of now) if (!known.has(id)) expect(score).toBe(0)
      }
      const bridges = new Map(bridgesIn(before).bridges.map((each) => [each.id, each.betweenness]))
      expect(bridgesIn(after).sources).toBe(bridgesIn(before).sources)
      expect(bridgesIn(after).bridges).toHaveLength(bridges.size)
      for (const { id, betweenness } of bridgesIn(after).bridges) {
        expect(betweenness).toBeCloseTo(bridges.get(id) ?? Number.NaN, 12)
      }
    }),
    { numRuns: 40 },
  )
})

test('whoever is listed counts, even if nobody says anything about them', () => {
  const nodes: RecognitionNode[] = [{ id: 'alone', kind: 'organization' }]
  const graph = buildGraph({ nodes, edges: [endorsement('a', 'b')] })
  const scores = ranked(snapshotOf(graph, { at: AT }))
  expect(scores.map(({ id }) => id)).toEqual(['b', 'a', 'alone'])
  expect(scores.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1, 12)
})

describe('people, unless a ground is stated', () => {
  const edges = ['a>p', 'p>q', 'p>b', 'a>c', 'c>b', 'p>d', 'b>d'].map((pair) => {
    const [from = '', to = ''] = pair.split('>')
    return endorsement(from, to)
  })
  const nodes: RecognitionNode[] = ['p', 'q'].map((id) => ({ id, kind: 'person' }))
  const snapshot = snapshotOf(buildGraph({ nodes, edges }), { at: AT })
  const options = { seeds: authorities('a') }

  test.each([undefined, '', '  \n'])('%j: have no number anywhere', (personsBecause) => {
    const stated = personsBecause === undefined ? {} : { personsBecause }
    const visits = legitimacyOf(snapshot, { ...options, ...stated })
    const chances = legitimacyOf(snapshot, { ...options, ...stated, preset: 'hitting' })
    const refused = expect.objectContaining({ code: 'not_publishable' })
    expect(() => visits.score('p')).toThrow(refused)
    expect(() => recognitionOf(chances)('p')).toThrow(refused)
    expect(() => explainScore(visits, 'p')).toThrow(refused)
    expect(() => previewOf(visits)({ from: 'a', to: 'q' })).toThrow(refused)
    expect(visits.ranked().map(({ id }) => id)).not.toContain('p')
    const groups = recognitionOf(chances)('b').groups
    expect(groups.map(({ group, legitimacy }) => [group, legitimacy !== undefined])).toEqual([
      ['p', false],
      ['c', true],
    ])
    const preview = previewOf(visits)({ from: 'a', to: 'b' }, { precision: 1e-9 })
    expect(preview.changes.map(({ id }) => id).toSorted()).toEqual(['b', 'c', 'd'])
    expect(preview.people).toBe(2)
    expect(bridgesIn(snapshot, stated).bridges.map(({ id }) => id)).not.toContain('p')
    const depending = dependenceIn(visits, { atLeast: 0.5 })
    expect(depending.map(({ id, endorser }) => [id, endorser])).toContainEqual(['c', 'a'])
    expect(JSON.stringify(depending)).not.toContain('"p"')
  })

  test('pass their part on together, without a name', () => {
    const visits = legitimacyOf(snapshot, options)
    const { score, ownSeed, contributors, people, paths } = explainScore(visits, 'b')
    expect(contributors.map(({ endorser }) => endorser)).toEqual(['c'])
    expect(people.endorsers).toBe(1)
    const named = contributors.reduce((sum, { amount }) => sum + amount, 0)
    expect(ownSeed + named + people.amount).toBeCloseTo(score, 12)
    expect(paths.map((path) => path.nodes)).toEqual([['a', 'c', 'b']])
    const told = tellScore(visits, explainScore(visits, 'b'), 'en')
    expect(told).toContain('25.0% of it comes from people, of whom nobody has a number here.')
    expect(tellScore(visits, explainScore(visits, 'b'), 'fr')).toContain(
      '25,0 % provient de personnes, dont aucune n’a de nombre ici.',
    )
  })

  test('with a stated ground, they are as others are', () => {
    const personsBecause = 'Consent, record of processing 7'
    const visits = legitimacyOf(snapshot, { ...options, personsBecause })
    const { contributors, people } = explainScore(visits, 'b')
    expect(contributors.map(({ endorser }) => endorser)).toEqual(['c', 'p'])
    expect(people).toEqual({ endorsers: 0, amount: 0, share: 0 })
    expect(previewOf(visits)({ from: 'a', to: 'b' }).people).toBe(0)
    expect(bridgesIn(snapshot, { personsBecause }).bridges.map(({ id }) => id)).toContain('p')
    expect(visits.score('p')).toBeGreaterThan(0)
  })
})
