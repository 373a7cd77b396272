import { describe, expect, test } from 'vitest'
import { buildGraph } from './build-graph.ts'
import { AT, endorsement, endorsements, seen, seenIn } from './ecosystem.fixture.ts'
import type { RecognitionEdge } from './recognition-edge.ts'
import type { RecognitionNode } from './recognition-node.ts'
import { snapshotOf } from './snapshot.ts'

describe('copies of one statement', () => {
  const base = endorsement('a', 'b')

  test.each([
    [
      'the earliest revocation holds',
      { revokedAt: '2026-05-01T00:00:00Z' },
      { revokedAt: '2026-04-01T00:00:00+02:00' },
      { revokedAt: '2026-04-01T00:00:00+02:00' },
    ],
    [
      'the earliest end holds',
      { validUntil: '2027-01-01T00:00:00Z' },
      { validUntil: '2026-12-01T00:00:00Z' },
      { validUntil: '2026-12-01T00:00:00Z' },
    ],
    [
      'the latest begin holds',
      { validFrom: '2026-01-01T00:00:00Z' },
      { validFrom: '2026-02-01T00:00:00Z' },
      { validFrom: '2026-02-01T00:00:00Z' },
    ],
    ['the smaller weight holds', { weight: 0.5 }, {}, { weight: 0.5 }],
    ['one verification suffices', { verified: 'undetermined' }, {}, { verified: true }],
    [
      'who may see both may see it',
      { visibleTo: ['x', 'y'] },
      { visibleTo: ['y', 'z'] },
      { visibleTo: ['y'] },
    ],
    ['what somebody keeps private stays so', { visibleTo: ['x'] }, {}, { visibleTo: ['x'] }],
  ] satisfies [
    string,
    Partial<RecognitionEdge>,
    Partial<RecognitionEdge>,
    Partial<RecognitionEdge>,
  ][])('%s', (_, one, other, joined) => {
    const copies = [
      { ...base, ...one },
      { ...base, ...other },
    ]
    const expected = [{ ...base, ...joined }]
    expect(buildGraph({ edges: copies }).edges).toEqual(expected)
    expect(buildGraph({ edges: copies.toReversed() }).edges).toEqual(expected)
  })

  test('that contradict each other count for nothing', () => {
    const edges = [base, { ...base, to: 'c' }, endorsement('b', 'c')]
    const graph = buildGraph({ edges })
    expect(graph.edges).toEqual([endorsement('b', 'c')])
    expect(graph.conflicts).toMatchObject([{ id: base.id, edges: [{ to: 'b' }, { to: 'c' }] }])
  })

  test('a hundred thousand of them are one', () => {
    const edges = Array.from({ length: 100_000 }, () => base)
    expect(buildGraph({ edges }).edges).toEqual([base])
  })
})

describe('nodes', () => {
  test('that only edges name have the kind that the edges imply', () => {
    const edge = (kind: RecognitionEdge['kind'], from: string, to: string) => ({
      ...endorsement(from, to),
      id: `urn:${kind}`,
      kind,
    })
    const { nodes } = buildGraph({
      edges: [
        edge('endorses', 'org', 'badge'),
        edge('awards', 'org', 'assertion'),
        edge('of', 'assertion', 'badge'),
        edge('holds', 'ada', 'assertion'),
        edge('alignsTo', 'badge', 'skill'),
        edge('locatedIn', 'org', 'town'),
      ],
    })
    expect(Object.fromEntries(nodes.map(({ id, kind }) => [id, kind]))).toEqual({
      ada: 'person',
      assertion: 'assertion',
      badge: 'achievement',
      org: 'organization',
      skill: 'skill',
      town: 'place',
    })
  })

  test('one node per id; a doubt whether it is a person ends with the person', () => {
    const nodes: RecognitionNode[] = [
      { id: 'a', kind: 'organization', name: { fr: 'Atelier' } },
      { id: 'a-alias', kind: 'person', name: { fr: 'Zoé', en: 'Workshop' }, visibleTo: ['x'] },
    ]
    const parts = { edges: [], sameAs: [['a', 'a-alias']] as const }
    const expected = [
      { id: 'a', kind: 'person', name: { en: 'Workshop', fr: 'Atelier' }, visibleTo: ['x'] },
    ]
    expect(buildGraph({ ...parts, nodes }).nodes).toEqual(expected)
    expect(buildGraph({ ...parts, nodes: nodes.toReversed() }).nodes).toEqual(expected)
  })

  test('aliases of aliases', () => {
    const graph = buildGraph({
      edges: endorsements('d>x'),
      sameAs: [
        ['d', 'c'],
        ['b', 'a'],
        ['c', 'b'],
      ],
    })
    expect(graph.edges).toMatchObject([{ from: 'a', to: 'x' }])
    expect(graph.idOf('c')).toBe('a')
  })
})

describe('bad input', () => {
  test.each([
    [{ weight: Number.NaN }, /urn:e:a:b: weight .* NaN/],
    [{ weight: 0 }, /weight/],
    [{ weight: 1.5 }, /weight/],
    [{ validFrom: '2026-01-01' }, /validFrom .*with a zone/],
    [{ revokedAt: 'soon' }, /revokedAt/],
    [{ from: '' }, /from: needs an id/],
    [{ kind: 'likes' }, /kind is one of endorses/],
    [{ verified: false }, /verified is true, or the reason/],
    [{ visibleTo: 'x' }, /visibleTo is a list/],
  ])('%j', (part, message) => {
    const edge = { ...endorsement('a', 'b'), ...part } as RecognitionEdge
    expect(() => buildGraph({ edges: [edge] })).toThrow(message)
    expect(() => buildGraph({ edges: [edge] })).toThrow(
      expect.objectContaining({ code: 'bad_argument' }),
    )
  })

  test('an empty graph is a graph', () => {
    const graph = buildGraph({ edges: [] })
    expect(graph).toMatchObject({ nodes: [], edges: [], counts: { unverified: 0 } })
    expect(seenIn(graph).edges).toEqual([])
  })
})

describe('a snapshot', () => {
  const reasons = (edges: RecognitionEdge[], at = AT) =>
    seen(edges, at).ignored.map(({ reason }) => reason)

  test.each([
    [{ verified: 'no-proof' }, 'no-proof'],
    [{ validFrom: '2026-07-01T00:00:01Z' }, 'not-yet-valid'],
    [{ validUntil: AT }, 'expired'],
    [{ revokedAt: AT }, 'revoked'],
    [{ to: 'a' }, 'self'],
    [{ validFrom: '2027-01-01T00:00:00Z', validUntil: '2026-01-01T00:00:00Z' }, 'never-valid'],
    [{ validFrom: AT, validUntil: AT }, 'never-valid'],
  ] satisfies [Partial<RecognitionEdge>, string][])('leaves out %j: %s', (part, reason) => {
    expect(reasons([{ ...endorsement('a', 'b'), ...part }])).toEqual([reason])
  })

  test.each([
    [{}],
    [{ validFrom: AT }],
    [{ validUntil: '2026-07-01T00:00:01Z' }],
    [{ revokedAt: '2026-07-01T00:00:01Z' }],
  ])('counts %j', (part) => {
    expect(seen([{ ...endorsement('a', 'b'), ...part }]).edges).toHaveLength(1)
  })

  test('what an ended node says or receives ends with it', () => {
    const graph = buildGraph({
      nodes: [{ id: 'b', kind: 'organization', revokedAt: '2026-06-01T00:00:00Z' }],
      edges: endorsements('a>b b>c a>c'),
    })
    const after = seenIn(graph)
    expect(after.nodes.map(({ id }) => id)).toEqual(['a', 'c'])
    expect(after.ignored.map(({ reason }) => reason)).toEqual([
      'endpoint-revoked',
      'endpoint-revoked',
    ])
    expect(seenIn(graph, '2026-05-31T00:00:00Z').edges).toHaveLength(3)
  })

  test('what a viewer may not see leaves no trace', () => {
    const graph = buildGraph({
      nodes: [{ id: 'secret', kind: 'assertion', visibleTo: ['ada'] }],
      edges: [
        ...endorsements('a>b a>secret'),
        endorsement('b', 'c', { visibleTo: ['ada', 'https://space.example'] }),
        endorsement('c', 'd', { visibleTo: ['ada'], verified: 'rejected' }),
      ],
    })
    const everybody = snapshotOf(graph, { at: AT })
    expect(everybody.edges).toEqual(endorsements('a>b'))
    expect(everybody.ignored).toEqual([])
    expect(everybody.indexOf('secret')).toBeUndefined()
    const member = snapshotOf(graph, { at: AT, asSeenBy: ['https://space.example'] })
    expect(member.edges.map(({ to }) => to)).toEqual(['b', 'c'])
    const ada = snapshotOf(graph, { at: AT, asSeenBy: ['ada'] })
    expect(ada.edges.map(({ to }) => to)).toEqual(['b', 'secret', 'c'])
    expect(ada.ignored).toHaveLength(1)
  })

  test('needs its moment', () => {
    const graph = buildGraph({ edges: [] })
    expect(() => snapshotOf(graph, { at: 'today' })).toThrow(/at is a date and time with a zone/)
    expect(() => snapshotOf(graph, {} as { at: string })).toThrow(/at is a date/)
  })
})
