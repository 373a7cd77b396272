import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildGraph } from './build-graph.ts'
import { anyEndorsements, AT, authorities, endorsement, seen, seenIn } from './ecosystem.fixture.ts'
import { explainScore } from './explain-score.ts'
import { legitimacyOf, type Legitimacy, type LegitimacyOptions } from './legitimacy.ts'
import { previewOf } from './preview.ts'
import type { RecognitionEdge } from './recognition-edge.ts'
import { recognitionOf } from './recognition.ts'
import type { Snapshot } from './snapshot.ts'

// What the numbers promise, whatever the graph.

const seeds = authorities('n0')
const fine = { seeds, tolerance: 1e-13 } satisfies LegitimacyOptions

function scoresOf(snapshot: Snapshot, options: LegitimacyOptions = fine): Map<string, number> {
  const legitimacy = legitimacyOf(snapshot, options)
  return new Map(snapshot.nodes.map(({ id }) => [id, legitimacy.score(id)]))
}

const someEdge = fc.tuple(
  fc.integer({ min: 0, max: 11 }).map((number) => `n${number}`),
  fc.integer({ min: 0, max: 11 }).map((number) => `n${number}`),
)

test('1. the order of the input changes no byte', () => {
  fc.assert(
    fc.property(anyEndorsements, fc.infiniteStream(fc.double({ noNaN: true })), (edges, keys) => {
      const mixed = edges
        .map((edge) => ({ edge, key: Number(keys.next().value) }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ edge }) => edge)
      expect(buildGraph({ edges: mixed }).digest).toBe(buildGraph({ edges }).digest)
      expect([...scoresOf(seen(mixed))]).toEqual([...scoresOf(seen(edges))])
    }),
  )
})

test('2. other names, the same scores', () => {
  fc.assert(
    fc.property(anyEndorsements, (edges) => {
      const other = (name: string) => `z${99 - Number(name.slice(1))}`
      const renamed = edges.map((edge) => ({ ...edge, from: other(edge.from), to: other(edge.to) }))
      const before = scoresOf(seen(edges))
      const after = scoresOf(seen(renamed), { ...fine, seeds: authorities('z99') })
      for (const [id, score] of before) expect(after.get(other(id))).toBeCloseTo(score, 11)
    }),
  )
})

test('3. what no authority reaches has exactly nothing', () => {
  fc.assert(
    fc.property(anyEndorsements, (edges) => {
      const reached = new Set(['n0'])
      for (const id of reached) for (const { from, to } of edges) if (from === id) reached.add(to)
      for (const [id, score] of scoresOf(seen(edges))) {
        if (reached.has(id)) expect(score).toBeGreaterThan(0)
        else expect(score).toBe(0)
      }
    }),
  )
})

test.each(['visits', 'ppr', 'hitting'] as const)('4. explanations of %s add up', (preset) => {
  fc.assert(
    fc.property(anyEndorsements, (edges) => {
      const snapshot = seen(edges)
      const legitimacy = legitimacyOf(snapshot, { ...fine, preset })
      for (const { id } of snapshot.nodes) {
        const { score, ownSeed, contributors, bySeed, paths, coverage } = explainScore(
          legitimacy,
          id,
        )
        const received = contributors.reduce((sum, { amount }) => sum + amount, 0)
        expect(ownSeed + received).toBeCloseTo(score, 10)
        expect(bySeed.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(score, 5)
        const carried = paths.reduce((sum, { amount }) => sum + amount, 0)
        expect(carried).toBeLessThanOrEqual(score * (1 + 1e-9))
        if (score > 0) expect(coverage).toBeCloseTo(carried / score, 10)
      }
    }),
    { numRuns: 40 },
  )
})

describe('5. whoever has no authority gains no more than what flows in', () => {
  test('all of a region: d F / (1 - d); a sink of it: d² F', () => {
    fc.assert(
      fc.property(anyEndorsements, fc.array(someEdge, { maxLength: 60 }), (edges, inside) => {
        const ring = inside
          .filter(([a, b]) => a !== b)
          .map(([a, b]) => endorsement(`sybil-${a}`, `sybil-${b}`))
        const sink = ring.map(({ from }) => endorsement(from, 'sybil-badge'))
        const attack = endorsement('n1', 'sybil-n0')
        const all = [...edges, attack, ...ring, ...sink]
        const scores = scoresOf(seen(all))
        const votes = new Set(all.filter(({ from }) => from === 'n1').map(({ to }) => to)).size
        const flow = (scores.get('n1') ?? 0) / votes
        const region = [...scores].filter(([id]) => id.startsWith('sybil'))
        const total = region.reduce((sum, [, score]) => sum + score, 0)
        expect(total).toBeLessThanOrEqual(((0.85 * flow) / 0.15) * (1 + 1e-9))
        expect(scores.get('sybil-badge') ?? 0).toBeLessThanOrEqual(0.85 ** 2 * flow * (1 + 1e-9))
      }),
    )
  })
})

test('6. nobody raises their own chance by what they endorse', () => {
  fc.assert(
    fc.property(anyEndorsements, fc.array(someEdge), (edges, more) => {
      const before = legitimacyOf(seen(edges), { ...fine, preset: 'hitting' })
      const own = more.filter(([, to]) => to !== 'n1').map(([, to]) => endorsement('n1', to))
      const after = legitimacyOf(seen([...edges, ...own]), { ...fine, preset: 'hitting' })
      expect(after.score('n1')).toBeCloseTo(before.score('n1'), 8)
    }),
  )
})

describe('7. one more endorsement', () => {
  test('never lowers what is endorsed', () => {
    fc.assert(
      fc.property(anyEndorsements, someEdge, (edges, [from]) => {
        const badge = [...edges, endorsement('n1', 'badge'), endorsement(from, 'other')]
        const more = [...badge, endorsement(from, 'badge')]
        const before = legitimacyOf(seen(badge), fine).score('badge')
        expect(legitimacyOf(seen(more), fine).score('badge')).toBeGreaterThanOrEqual(before - 1e-12)
      }),
    )
  })

  test('never lowers the recognition, while nobody casts more votes than the cap', () => {
    fc.assert(
      fc.property(anyEndorsements, someEdge, (edges, [from]) => {
        const options = { ...fine, preset: 'hitting', vote: { capped: 50 } } as const
        const badge = [...edges, endorsement('n1', 'badge'), endorsement(from, 'other')]
        const more = [...badge, endorsement(from, 'badge')]
        // Everybody speaks for themselves, so that a new endorsement cannot join two groups.
        const recognised = (all: RecognitionEdge[]) =>
          recognitionOf(legitimacyOf(seen(all), options), { groupOf: (id) => id })('badge')
        expect(recognised(more).recognition).toBeGreaterThanOrEqual(
          recognised(badge).recognition - 1e-9,
        )
      }),
    )
  })
})

test('8. revoked is as if it had never been, from then on and not before', () => {
  fc.assert(
    fc.property(anyEndorsements, (edges) => {
      const gone = endorsement('n1', 'badge', { revokedAt: '2026-06-15T12:00:00Z' })
      const kept = [...edges, endorsement('n1', 'other'), endorsement('n0', 'badge')]
      const scores = (all: RecognitionEdge[], at: string) => [...scoresOf(seen(all, at))]
      const never = kept
      const always = [...kept, endorsement('n1', 'badge')]
      expect(scores([...kept, gone], '2026-06-15T12:00:00Z')).toEqual(scores(never, AT))
      expect(scores([...kept, gone], '2026-06-15T11:59:59Z')).toEqual(scores(always, AT))
    }),
  )
})

test('9. what is not verified changes no score', () => {
  fc.assert(
    fc.property(anyEndorsements, fc.array(someEdge), (edges, more) => {
      const unverified = more.map(([from, to], at) => ({
        ...endorsement(from, to),
        id: `urn:u:${at}`,
        verified: 'rejected' as const,
      }))
      const before = scoresOf(seen(edges))
      const after = scoresOf(seen([...edges, ...unverified]))
      for (const [id, score] of before) expect(after.get(id)).toBe(score)
    }),
  )
})

test('10. two sets of authorities add up', () => {
  fc.assert(
    fc.property(
      anyEndorsements,
      fc.double({ min: 0.05, max: 0.95, noNaN: true }),
      (edges, share) => {
        const snapshot = seen(edges)
        const one = scoresOf(snapshot)
        const other = scoresOf(snapshot, { ...fine, seeds: authorities('n1') })
        const weights = { n0: share, n1: 1 - share }
        const both = scoresOf(snapshot, { ...fine, seeds: { ...seeds, weights } })
        for (const [id, score] of both) {
          const expected = share * (one.get(id) ?? 0) + (1 - share) * (other.get(id) ?? 0)
          expect(score).toBeCloseTo(expected, 10)
        }
      },
    ),
  )
})

test('11. divided by their sum, visits are the PageRank whose lost mass returns to the seeds', () => {
  fc.assert(
    fc.property(anyEndorsements, (edges) => {
      const snapshot = seen(edges)
      const ours = scoresOf(snapshot, { ...fine, preset: 'ppr' })
      const theirs = powerIteration(snapshot)
      for (const [id, score] of ours) expect(score).toBeCloseTo(theirs.get(id) ?? 0, 9)
    }),
    { numRuns: 40 },
  )
})

test('12. a preview is no further off than it says', () => {
  fc.assert(
    fc.property(anyEndorsements, someEdge, (edges, [from, to]) => {
      const snapshot = seen([...edges, endorsement('n0', from), endorsement('n0', to)])
      const legitimacy = legitimacyOf(snapshot, fine)
      fc.pre(from !== to && !has(legitimacy, from, to))
      const preview = previewOf(legitimacy)({ from, to }, { precision: 1e-3 })
      const after = scoresOf(seen([...snapshot.edges, endorsement(from, to)]))
      expect(Math.abs(preview.after - (after.get(to) ?? 0))).toBeLessThanOrEqual(
        preview.errorBound + 1e-12,
      )
      const change = new Map(preview.changes.map((each) => [each.id, each.change]))
      for (const [id, score] of after) {
        const expected = legitimacy.score(id) + (change.get(id) ?? 0)
        expect(Math.abs(expected - score)).toBeLessThanOrEqual(preview.errorBound + 1e-12)
      }
    }),
  )
})

test('a preview leaves no trace', () => {
  const snapshot = seen([endorsement('n0', 'n1'), endorsement('n1', 'n2'), endorsement('n2', 'n0')])
  const preview = previewOf(legitimacyOf(snapshot, fine))
  const first = preview({ from: 'n0', to: 'n2' })
  preview({ from: 'n1', to: 'n0' })
  expect(preview({ from: 'n0', to: 'n2' })).toEqual(first)
})

test('importing everything twice changes nothing', () => {
  fc.assert(
    fc.property(anyEndorsements, (edges) => {
      expect(buildGraph({ edges: [...edges, ...edges] }).digest).toBe(buildGraph({ edges }).digest)
    }),
  )
})

test('two names of one node are one node', () => {
  const edges = [
    endorsement('n0', 'n1'),
    endorsement('n1-alias', 'n2'),
    endorsement('n1', 'n1-alias'),
  ]
  const graph = buildGraph({ edges, sameAs: [['n1-alias', 'n1']] })
  const snapshot = seenIn(graph)
  expect(snapshot.nodes.map(({ id }) => id)).toEqual(['n0', 'n1', 'n2'])
  expect(snapshot.ignored).toMatchObject([{ reason: 'self' }])
  expect(scoresOf(snapshot).get('n2')).toBeCloseTo(0.15 * 0.85 ** 2, 12)
})

function has({ snapshot, computed }: Legitimacy, from: string, to: string): boolean {
  const [a, b] = [snapshot.indexOf(from), snapshot.indexOf(to)]
  return a !== undefined && b !== undefined && computed.flow.edgeBetween(a, b) !== undefined
}

/** From the definition, without a kernel. */
function powerIteration({ nodes, edges }: Snapshot): Map<string, number> {
  const ids = nodes.map(({ id }) => id)
  const next = new Map(
    ids.map((id) => [id, [...new Set(edges.filter((e) => e.from === id).map(({ to }) => to))]]),
  )
  let ranks = new Map(ids.map((id) => [id, id === 'n0' ? 1 : 0]))
  for (let turn = 0; turn < 300; turn += 1) {
    const sums = new Map(ids.map((id) => [id, id === 'n0' ? 0.15 : 0]))
    const give = (id: string, amount: number) => sums.set(id, (sums.get(id) ?? 0) + 0.85 * amount)
    for (const [id, rank] of ranks) {
      const targets = next.get(id) ?? []
      if (targets.length === 0) give('n0', rank)
      for (const target of targets) give(target, rank / targets.length)
    }
    ranks = sums
  }
  return ranks
}
