import { describe, expect, test } from 'vitest'
import { buildGraph } from './build-graph.ts'
import { AT, authorities, endorsement, endorsements, seen, seenIn } from './ecosystem.fixture.ts'
import { explainScore } from './explain-score.ts'
import { legitimacyOf } from './legitimacy.ts'
import { previewOf } from './preview.ts'
import type { RecognitionEdge } from './recognition-edge.ts'
import { recognitionOf } from './recognition.ts'

const seeds = authorities('network')

describe('the sybil experiment', () => {
  // 300 honest nodes of which 10 are authorities, and three of whom are fooled into endorsing a gate.
  const honest = Array.from({ length: 300 }, (_, at) => `h${String(at).padStart(3, '0')}`)
  const among = honest.flatMap((from, at) =>
    [1, 7, 31, 101].map((step) => endorsement(from, honest[(at * 7 + step) % 300] ?? '')),
  )
  const attacks = ['h010', 'h100', 'h200'].map((from) => endorsement(from, 'gate'))
  const trusted = authorities(...honest.filter((_, at) => at % 30 === 0))
  const sybils = (count: number) => Array.from({ length: count }, (_, at) => `s${at}`)

  const direct = [endorsement('gate', 'badge')]
  const ring = sybils(200).flatMap((each, at, all) => [
    endorsement(at === 0 ? 'gate' : (all[at - 1] ?? ''), each),
    endorsement(each, 'badge'),
    endorsement(each, 'gate'),
  ])
  const clique = ['gate', ...sybils(30)].flatMap((from, _, all) => [
    endorsement(from, 'badge'),
    ...all.filter((to) => to !== from).map((to) => endorsement(from, to)),
  ])

  const judged = (attack: RecognitionEdge[]) => {
    const snapshot = seen([...among, ...attacks, ...attack])
    const score = (preset: 'visits' | 'hitting') => {
      const legitimacy = legitimacyOf(snapshot, { seeds: trusted, preset, tolerance: 1e-12 })
      return (id: string) => legitimacy.score(id)
    }
    return { visits: score('visits'), hitting: score('hitting') }
  }
  const fair = judged(direct)

  test.each([
    ['a ring of 200', ring],
    ['a clique of 30', clique],
  ])('%s raises no badge, and nobody in it', (_, attack) => {
    const after = judged(attack)
    expect(after.visits('badge')).toBeLessThanOrEqual(fair.visits('badge') * (1 + 1e-9))
    expect(after.hitting('badge')).toBeLessThanOrEqual(fair.hitting('badge') * (1 + 1e-9))
    expect(after.hitting('gate')).toBeCloseTo(fair.hitting('gate'), 9)
    expect(after.visits('gate')).toBeGreaterThan(fair.visits('gate')) // why `hitting` is for agents
  })

  test('honest nodes lose nothing by it', () => {
    const after = judged(clique)
    for (const id of honest) expect(after.visits(id)).toBeCloseTo(fair.visits(id), 9)
  })
})

describe('people', () => {
  const graph = buildGraph({
    nodes: [{ id: 'ada', kind: 'person' }],
    edges: endorsements('network>ada ada>badge'),
  })
  const snapshot = seenIn(graph)

  test('have no score unless somebody says why', () => {
    const legitimacy = legitimacyOf(snapshot, { seeds })
    expect(() => legitimacy.score('ada')).toThrow(
      expect.objectContaining({ code: 'not_publishable' }),
    )
    expect(() => explainScore(legitimacy, 'ada')).toThrow(/profiling/)
    expect(() => previewOf(legitimacy)({ from: 'network', to: 'badge' })).not.toThrow()
    expect(legitimacy.ranked().map(({ id }) => id)).toEqual(['network', 'badge'])
    const recognised = recognitionOf(legitimacy)('badge')
    expect(recognised.groups).toEqual([{ group: 'ada', endorsers: ['ada'] }])
  })

  test('have one if somebody does, and the result says so', () => {
    const personsBecause = 'Consent of all participants, workshop of June 2026'
    const legitimacy = legitimacyOf(snapshot, { seeds, personsBecause })
    expect(legitimacy.score('ada')).toBeCloseTo(0.15 * 0.85, 10)
    expect(legitimacy.method.personsBecause).toBe(personsBecause)
    expect(legitimacy.ranked({ kind: 'person', limit: 1 })).toHaveLength(1)
  })
})

describe('time', () => {
  const dated = (from: string, to: string, validFrom: string) =>
    endorsement(from, to, { validFrom })

  test('old statements count less, and what they lose goes nowhere', () => {
    const edges = [
      dated('network', 'old', '2025-07-01T00:00:00Z'),
      dated('network', 'new', AT),
      endorsement('network', 'undated'),
    ]
    const legitimacy = legitimacyOf(seen(edges), { seeds, decay: { halfLifeDays: 365 } })
    const full = (0.15 * 0.85) / 3
    expect(legitimacy.score('new')).toBeCloseTo(full, 12)
    expect(legitimacy.score('undated')).toBeCloseTo(full, 12)
    expect(legitimacy.score('old')).toBeCloseTo(full / 2, 12)
  })

  test('all of one endorser growing old together count less too', () => {
    const edges = [dated('network', 'badge', '2025-07-01T00:00:00Z')]
    const score = (at: string) =>
      legitimacyOf(seen(edges, at), { seeds, decay: { halfLifeDays: 365, floor: 0.25 } }).score(
        'badge',
      )
    expect(score('2025-07-01T00:00:00Z')).toBeCloseTo(0.15 * 0.85, 12)
    expect(score(AT)).toBeCloseTo((0.15 * 0.85) / 2, 12)
    expect(score('2050-07-01T00:00:00Z')).toBeCloseTo((0.15 * 0.85) / 4, 12)
  })
})

describe('votes', () => {
  test('of one pair count once, the weightiest', () => {
    const edges = [
      endorsement('network', 'a'),
      { ...endorsement('network', 'a'), id: 'urn:again', weight: 0.5 },
      endorsement('network', 'b'),
    ]
    const legitimacy = legitimacyOf(seen(edges), { seeds })
    expect(legitimacy.score('a')).toBe(legitimacy.score('b'))
    expect(explainScore(legitimacy, 'a').contributors).toHaveLength(1)
  })

  test('are shared, or whole up to a cap', () => {
    const edges = endorsements('network>a network>b network>c')
    const split = legitimacyOf(seen(edges), { seeds })
    const capped = legitimacyOf(seen(edges), { seeds, vote: { capped: 10 } })
    expect(split.score('a')).toBeCloseTo((0.15 * 0.85) / 3, 12)
    expect(capped.score('a')).toBeCloseTo((0.15 * 0.85) / 10, 12)
    const more = legitimacyOf(seen([...edges, endorsement('network', 'd')]), {
      seeds,
      vote: { capped: 10 },
    })
    expect(more.score('a')).toBe(capped.score('a'))
  })

  test('flow along the kinds that are asked for', () => {
    const edges = [
      ...endorsements('network>school'),
      { ...endorsement('school', 'badge'), kind: 'issues' as const },
    ]
    expect(legitimacyOf(seen(edges), { seeds }).score('badge')).toBeGreaterThan(0)
    expect(legitimacyOf(seen(edges), { seeds, along: ['endorses'] }).score('badge')).toBe(0)
  })
})

describe('recognition', () => {
  test('counts independent groups: a house is one voice', () => {
    const edges = endorsements('network>a network>b network>c a>badge b>badge c>badge')
    const legitimacy = legitimacyOf(seen(edges), { seeds, preset: 'hitting' })
    const each = 0.85 / 3
    expect(recognitionOf(legitimacy)('badge')).toMatchObject({ endorsements: 3 })
    expect(recognitionOf(legitimacy)('badge').recognition).toBeCloseTo(1 - (1 - each) ** 3, 9)
    const house = recognitionOf(legitimacy, { groupOf: (id) => (id === 'c' ? id : 'house') })(
      'badge',
    )
    expect(house.recognition).toBeCloseTo(1 - (1 - each) ** 2, 9)
    expect(house.groups.map(({ group }) => group)).toEqual(['c', 'house'])
  })

  test('a ring is one group', () => {
    const edges = endorsements('network>a a>b b>a a>badge b>badge')
    const { groups } = recognitionOf(legitimacyOf(seen(edges), { seeds }))('badge')
    expect(groups).toMatchObject([{ group: 'a', endorsers: ['a', 'b'] }])
  })

  test('an endorsement that is a node itself is no second statement and no second group', () => {
    const word = { ...endorsement('a', 'badge'), id: 'urn:word' }
    const support: RecognitionEdge = {
      ...word,
      id: 'urn:word#supports',
      kind: 'supports',
      from: 'urn:word',
    }
    const edges = [...endorsements('network>a network>c c>urn:word'), word, support]
    const nodes = [{ id: 'urn:word', kind: 'endorsement' as const }]
    const legitimacy = legitimacyOf(seenIn(buildGraph({ nodes, edges })), { seeds })
    const { groups, ...recognised } = recognitionOf(legitimacy)('badge')
    expect(recognised).toMatchObject({ endorsements: 1, issuing: 0, supports: 1 })
    expect(groups).toMatchObject([{ group: 'a', endorsers: ['a', 'urn:word'] }])
    // What others say of the endorsement may make its voice louder, not make it two.
    expect(recognised.recognition).toBeCloseTo(groups[0]?.legitimacy ?? 0, 12)
  })

  test('by who issues and awards counts, and is told apart from endorsements', () => {
    const issues: RecognitionEdge = {
      ...endorsement('a', 'badge'),
      id: 'urn:issues',
      kind: 'issues',
    }
    const legitimacy = legitimacyOf(seen([...endorsements('network>a'), issues]), { seeds })
    expect(recognitionOf(legitimacy)('badge')).toMatchObject({
      endorsements: 1,
      issuing: 1,
      groups: [{ group: 'a' }],
    })
    const both = [...endorsements('network>a network>b b>badge'), issues]
    const endorsed = recognitionOf(legitimacyOf(seen(both), { seeds }))('badge')
    expect(endorsed).toMatchObject({ endorsements: 2, issuing: 1 })
  })

  test('of what nobody endorses is nothing', () => {
    const legitimacy = legitimacyOf(seen(endorsements('network>a')), { seeds })
    expect(recognitionOf(legitimacy)('network')).toEqual({
      id: 'network',
      recognition: 0,
      endorsements: 0,
      issuing: 0,
      supports: 0,
      groups: [],
    })
    expect(() => recognitionOf(legitimacy)('nobody')).toThrow(
      expect.objectContaining({ code: 'unknown_node' }),
    )
  })

  test('needs chances, not shares', () => {
    const legitimacy = legitimacyOf(seen(endorsements('network>a')), { seeds, preset: 'ppr' })
    expect(() => recognitionOf(legitimacy)).toThrow(/hitting or visits, not ppr/)
  })
})

describe('an explanation', () => {
  test('names contributors, authorities, paths, and what does not count', () => {
    const edges = [
      ...endorsements('network>a network>b a>badge b>badge'),
      endorsement('c', 'badge', { verified: 'undetermined' }),
    ]
    const legitimacy = legitimacyOf(seen(edges), { seeds })
    const why = explainScore(legitimacy, 'badge')
    expect(why.contributors.map(({ endorser }) => endorser)).toEqual(['a', 'b'])
    expect(why.contributors[0]?.share).toBeCloseTo(0.5, 9)
    expect(why.bySeed).toMatchObject([{ seed: 'network' }])
    expect(why.paths.map(({ nodes }) => nodes.join('>'))).toEqual([
      'network>a>badge',
      'network>b>badge',
    ])
    expect(why.coverage).toBeCloseTo(1, 9)
    expect(why.ignored).toMatchObject([{ reason: 'undetermined', edge: { from: 'c' } }])
  })

  test('limits paths and their length', () => {
    const edges = endorsements('network>a a>b b>badge network>badge')
    const legitimacy = legitimacyOf(seen(edges), { seeds })
    expect(explainScore(legitimacy, 'badge', { paths: 1 }).paths).toHaveLength(1)
    expect(explainScore(legitimacy, 'badge', { maxHops: 2 }).paths).toHaveLength(1)
    expect(explainScore(legitimacy, 'badge', { maxHops: 3 }).paths).toHaveLength(2)
  })
})

describe('a preview', () => {
  const legitimacy = legitimacyOf(seen(endorsements('network>a a>b')), { seeds })

  test.each([
    [{ from: 'a', to: 'a' }, /endorse itself/],
    [{ from: 'a', to: 'b' }, /already/],
    [{ from: 'a', to: 'network', weight: 2 }, /weight/],
    [{ from: 'a', to: 'z' }, /No node "z"/],
  ])('%j is refused', (planned, message) => {
    expect(() => previewOf(legitimacy)(planned)).toThrow(message)
  })

  test('is for visits', () => {
    const other = legitimacyOf(seen(endorsements('network>a')), { seeds, preset: 'hitting' })
    expect(() => previewOf(other)).toThrow(/preset visits, not hitting/)
  })
})
