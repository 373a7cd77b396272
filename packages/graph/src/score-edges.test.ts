import { describe, expect, test } from 'vitest'
import { scoreEdges, type PlainEdge, type ScoreOptions } from './score-edges.ts'

const wikipedia = pairs('BC CB DA DB EB ED EF FB FE GB GE HB HE IB IE JE KE')

describe('Wikipedia, 11 pages', () => {
  test('PageRank, exact fractions', () => {
    const scores = scoresOf(wikipedia, { preset: 'pagerank' })
    expect(scores['A']).toBeCloseTo(513573 / 15666553, 10)
    expect(scores['B']).toBeCloseTo(222822800 / 579662461, 10)
    expect(scores['C']).toBeCloseTo(198772220 / 579662461, 10)
    expect(scores['D']).toBeCloseTo(87480 / 2238079, 10)
    expect(scores['F']).toBeCloseTo(87480 / 2238079, 10)
    expect(scores['E']).toBeCloseTo(1267200 / 15666553, 10)
    for (const page of 'GHIJK') expect(scores[page]).toBeCloseTo(253320 / 15666553, 10)
    expect(sum(scores)).toBeCloseTo(1, 12)
  })

  test('the linear form loses what dangles', () => {
    const scores = scoresOf(wikipedia, { preset: 'visits' })
    expect(scores['B']).toBeCloseTo(0.324181, 6)
    expect(scores['C']).toBeCloseTo(0.28919, 6)
    expect(sum(scores)).toBeCloseTo(0.8433397, 7)
  })

  test('personalised to E', () => {
    const scores = scoresOf(wikipedia, { preset: 'ppr', seeds: { E: 1 } })
    expect(scores['A']).toBeCloseTo(0.02323961, 8)
    expect(scores['B']).toBeCloseTo(0.36454285, 8)
    expect(scores['C']).toBeCloseTo(0.30986142, 8)
    expect(scores['D']).toBeCloseTo(0.05468143, 8)
    expect(scores['F']).toBeCloseTo(0.05468143, 8)
    expect(scores['E']).toBeCloseTo(0.19299327, 8)
    for (const page of 'GHIJK') expect(scores[page]).toBe(0)
  })
})

test.each([
  [0.5, [14 / 13, 10 / 13, 15 / 13]],
  [0.85, [1.16336914, 0.64443188, 1.19219898]],
])('three pages, damping %f', (damping, expected) => {
  const scores = scoresOf(pairs('AB AC BC CA'), { preset: 'pagerank', damping })
  ;['A', 'B', 'C'].forEach((page, at) =>
    expect(3 * (scores[page] ?? 0)).toBeCloseTo(expected[at] ?? 0, 8),
  )
})

describe('EigenTrust', () => {
  const trust = [
    { from: 'ek', to: 'sd', weight: 100 },
    { from: 'vm', to: 'sd', weight: 100 },
    { from: 'ek', to: 'vm', weight: 75 },
  ]
  const seeds = { ek: 50, vm: 100 }

  test.each([
    [0.5, [28 / 129, 13 / 43, 62 / 129]],
    [0.1, [0.16536735, 0.44011339, 0.39451925]],
    [0.01, [0.15649, 0.46412, 0.37938]],
  ])('a = %f', (a, [ek, sd, vm]) => {
    const scores = scoresOf(trust, { preset: 'eigentrust', seeds, damping: 1 - a })
    const digits = a === 0.01 ? 5 : 8
    expect(scores['ek']).toBeCloseTo(ek ?? 0, digits)
    expect(scores['sd']).toBeCloseTo(sd ?? 0, digits)
    expect(scores['vm']).toBeCloseTo(vm ?? 0, digits)
  })
})

describe('hitting', () => {
  test('a star with back links lifts the centre of a walk by 1 / (1 - d²), and its chance by nothing', () => {
    const entry = pairs('SC')
    const star = [...entry, ...pairs('C1 1C C2 2C C3 3C C4 4C C5 5C')]
    const before = { visits: visitsOf(entry), hitting: hittingOf(entry) }
    const after = { visits: visitsOf(star), hitting: hittingOf(star) }
    expect((after.visits ?? 0) / (before.visits ?? 1)).toBeCloseTo(1 / (1 - 0.85 ** 2), 8)
    expect(after.hitting).toBeCloseTo(before.hitting ?? 0, 8)
    expect(after.hitting).toBeCloseTo(0.85, 8)
  })

  const visitsOf = (edges: PlainEdge[]) =>
    scoresOf(edges, { preset: 'visits', seeds: { S: 1 } })['C']
  const hittingOf = (edges: PlainEdge[]) =>
    scoresOf(edges, { preset: 'hitting', seeds: { S: 1 } })['C']
})

describe('the method is stated', () => {
  test('with the residual that was reached', () => {
    const { method } = scoreEdges(wikipedia, { preset: 'pagerank', tolerance: 1e-12 })
    expect(method).toMatchObject({
      preset: 'pagerank',
      dangling: 'to all nodes',
      normalisation: 'sum 1',
      damping: 0.85,
      nodes: 11,
      edges: 17,
    })
    expect(method.residual).toBeLessThanOrEqual(1e-12)
  })
})

describe('bad input', () => {
  test.each([
    ['no_seeds', {}, { preset: 'ppr', seeds: {} }],
    ['unknown_node', {}, { preset: 'ppr', seeds: { Z: 1 } }],
    ['bad_argument', {}, { preset: 'ppr', seeds: { A: Number.NaN } }],
    ['bad_argument', {}, { preset: 'ppr' }],
    ['bad_argument', {}, { preset: 'pagerank', seeds: { A: 1 } }],
    ['bad_argument', {}, { preset: 'best' as 'ppr' }],
    ['bad_argument', {}, { preset: 'pagerank', damping: 1 }],
    ['bad_argument', {}, { preset: 'pagerank', tolerance: 0 }],
    ['bad_argument', { weight: Number.NaN }, { preset: 'pagerank' }],
    ['bad_argument', { weight: -1 }, { preset: 'pagerank' }],
    ['bad_argument', { weight: Infinity }, { preset: 'pagerank' }],
    ['bad_argument', { from: '' }, { preset: 'pagerank' }],
  ] satisfies [string, Partial<PlainEdge>, ScoreOptions][])('%s %j %j', (code, part, options) => {
    const edges = [...wikipedia, { from: 'A', to: 'B', ...part }]
    expect(() => scoreEdges(edges, options)).toThrow(expect.objectContaining({ code }))
  })

  test('no edges, no scores', () => {
    expect(scoreEdges([], { preset: 'pagerank' }).scores).toEqual([])
  })

  test('repeated edges and loops change nothing', () => {
    const noisy = [...wikipedia, ...wikipedia, { from: 'A', to: 'A' }, { from: 'B', to: 'C' }]
    expect(scoreEdges(noisy, { preset: 'pagerank' })).toEqual(
      scoreEdges(wikipedia, { preset: 'pagerank' }),
    )
  })

  test('the order of the list changes no digit', () => {
    expect(scoreEdges(wikipedia.toReversed(), { preset: 'pagerank' })).toEqual(
      scoreEdges(wikipedia, { preset: 'pagerank' }),
    )
  })
})

function pairs(text: string): PlainEdge[] {
  return text.split(' ').map(([from = '', to = '']) => ({ from, to }))
}

function scoresOf(edges: Iterable<PlainEdge>, options: ScoreOptions): Record<string, number> {
  const { scores } = scoreEdges(edges, options)
  return Object.fromEntries(scores.map(({ id, score }) => [id, score]))
}

function sum(scores: Record<string, number>): number {
  return Object.values(scores).reduce((total, score) => total + score, 0)
}
