import { describe, expect, test } from 'vitest'
import { buildGraph } from './build-graph.ts'
import { seenIn } from './ecosystem.fixture.ts'
import { partsFromEdges, type EdgeRow, type FromEdgesOptions } from './parts-from-edges.ts'
import { readEdgeRows } from './read-edges.ts'

const source = 'members & co.csv'
const id = 'urn:openboat:list:members%20%26%20co.csv'

describe('edges of a list', () => {
  test('are kept, and never scored', () => {
    expect(partsFromEdges([{ from: 'a', to: 'b' }], { source }).edges).toEqual([
      {
        id: `${id}:1`,
        kind: 'endorses',
        from: 'a',
        to: 'b',
        verified: 'no-proof',
        provenance: { source },
      },
    ])
  })

  test('unless the caller vouches for them', () => {
    const snapshot = seenIn(
      buildGraph(partsFromEdges([{ from: 'a', to: 'b' }], { source, verified: true })),
    )
    expect(snapshot.edges).toHaveLength(1)
  })

  const expected = [
    {
      id: 'urn:1',
      kind: 'issues',
      weight: 0.5,
      validFrom: '2026-01-01T00:00:00Z',
      validUntil: '2027-01-01T00:00:00Z',
      revokedAt: '2026-06-01T00:00:00Z',
      visibleTo: ['urn:x', 'urn:y'],
    },
    { id: `${id}:2`, kind: 'endorses', from: 'c', to: 'd' },
  ]

  test.each([
    [
      'CSV',
      'TO,from,kind,id,weight,validFrom,validUntil,revokedAt,visibleTo,verified,note\n' +
        'b,a,issues,urn:1,0.5,2026-01-01T00:00:00Z,2027-01-01T00:00:00Z,2026-06-01T00:00:00Z,urn:x urn:y,true,hm\n' +
        'd,c,,,,,,,,true,\n',
    ],
    [
      'NDJSON',
      '{"from":"a","to":"b","kind":"issues","id":"urn:1","weight":0.5,"validFrom":"2026-01-01T00:00:00Z",' +
        '"validUntil":"2027-01-01T00:00:00Z","revokedAt":"2026-06-01T00:00:00Z","visibleTo":["urn:x","urn:y"],' +
        '"verified":true}\n{"from":"c","to":"d","weight":null}\n',
    ],
  ])('keep what %s says of them, but for who verified them', (_, text) => {
    const { edges } = partsFromEdges(readEdgeRows(text), { source })
    expect(edges).toMatchObject(expected)
    expect(edges.every(({ verified }) => verified === 'no-proof')).toBe(true)
    expect(edges[1]).not.toHaveProperty('weight')
    expect(buildGraph({ edges }).edges).toHaveLength(2)
  })
})

test.each([
  [{ kind: 'likes' }, /:1, kind is one of endorses/],
  [{ weight: 'much' }, /:1: weight is a number above 0 to 1, not NaN/],
  [{ weight: '2' }, /not 2/],
  [{ validFrom: '2026' }, /:1: validFrom is a date/],
  [{ visibleTo: 7 }, /:1: visibleTo is a list of ids, not 7/],
])('%j is refused when the graph is built', (part, message) => {
  const parts = partsFromEdges([{ from: 'a', to: 'b', ...part }], { source })
  expect(() => buildGraph(parts)).toThrow(message)
})

test('a row that is none, and a list from nowhere', () => {
  const rows = [{ from: 'a', to: 'b' }, null] as EdgeRow[]
  expect(() => partsFromEdges(rows, { source })).toThrow(/Row 2 is an object/)
  expect(() => partsFromEdges([], {} as FromEdgesOptions)).toThrow(/source says where/)
})
