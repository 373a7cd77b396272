import { describe, expect, test } from 'vitest'
import { buildGraph } from '../build-graph.ts'
import { authorities, endorsement, endorsements, seen, seenIn } from '../ecosystem.fixture.ts'
import { legitimacyOf } from '../legitimacy.ts'
import { burstsIn } from './bursts.ts'
import { dependenceIn } from './dependence.ts'
import { doubtfulEndorsements } from './doubtful-endorsements.ts'
import { reciprocityIn } from './reciprocity.ts'
import { ringsIn } from './rings.ts'

test('reciprocity of Wikipedia is 4 of 17', () => {
  const pages = 'B>C C>B D>A D>B E>B E>D E>F F>B F>E G>B G>E H>B H>E I>B I>E J>E K>E'
  expect(reciprocityIn(seen(endorsements(pages)))).toEqual({
    share: 4 / 17,
    pairs: [
      ['B', 'C'],
      ['E', 'F'],
    ],
  })
  expect(reciprocityIn(seen([]))).toEqual({ share: 0, pairs: [] })
})

describe('rings', () => {
  const edges = endorsements('a>b b>c c>a c>out in>a d>e e>d')

  test('are told with what goes in and out', () => {
    expect(ringsIn(seen(edges))).toEqual([
      { members: ['a', 'b', 'c'], inside: 3, fromOutside: 1, closure: 0.75 },
    ])
  })

  test('of two, if asked', () => {
    expect(ringsIn(seen(edges), { minSize: 2 }).map(({ members }) => members)).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ])
  })
})

describe('bursts', () => {
  const at = (from: string, validFrom: string) => endorsement(from, 'badge', { validFrom })
  const day = ['a', 'b', 'c'].map((from, hour) => at(from, `2026-06-01T0${hour}:00:00Z`))
  const edges = [...day, at('d', '2026-06-03T00:00:00Z'), endorsement('e', 'badge')]

  test('are the fullest window of each node', () => {
    expect(burstsIn(seen(edges), { atLeast: 3, windowHours: 2 })).toEqual([
      {
        target: 'badge',
        from: '2026-06-01T00:00:00Z',
        to: '2026-06-01T02:00:00Z',
        endorsements: 3,
        endorsers: 3,
      },
    ])
    expect(burstsIn(seen(edges), { atLeast: 3, windowHours: 1 })).toEqual([])
  })

  test.each([
    ['windowHours', { windowHours: 0 }],
    ['windowHours', { windowHours: Number.NaN }],
    ['atLeast', { atLeast: 1 }],
  ])('%s is refused: %j', (name, options) => {
    expect(() => burstsIn(seen([]), options)).toThrow(`${name} is`)
  })
})

test('dependence on one endorser', () => {
  const edges = endorsements('net>a net>b a>lonely a>shared b>shared')
  const legitimacy = legitimacyOf(seen(edges), { seeds: authorities('net') })
  expect(dependenceIn(legitimacy).map(({ id, endorser }) => `${id} on ${endorser}`)).toEqual([
    'a on net',
    'b on net',
    'lonely on a',
  ])
})

test('what depends on one endorser alone depends on them by no more than 1', () => {
  // A number of steps at which the sums of sweeps are rounded to a little more than they are made of.
  const ring = endorsements('net>a a>b b>c c>a')
  const legitimacy = legitimacyOf(seen(ring), { seeds: authorities('net'), tolerance: 0.1 })
  const shares = dependenceIn(legitimacy, { atLeast: 0.1 }).map(({ share }) => share)
  expect(shares.length).toBeGreaterThan(1)
  expect(Math.max(...shares)).toBe(1)
})

test('endorsements that lean on something doubtful', () => {
  const graph = buildGraph({
    nodes: [{ id: 'revoked', kind: 'organization', revokedAt: '2026-01-01T00:00:00Z' }],
    edges: [
      ...endorsements('revoked>a b>revoked b>c b>d'),
      { ...endorsement('x', 'c'), id: 'urn:award', kind: 'awards', verified: 'rejected' },
      { ...endorsement('x', 'd'), id: 'urn:award:1', kind: 'awards', verified: 'rejected' },
      { ...endorsement('y', 'd'), id: 'urn:award:2', kind: 'awards' },
    ],
  })
  const doubtful = doubtfulEndorsements(seenIn(graph))
  expect(doubtful.map(({ edge, reason }) => `${edge.from}>${edge.to} ${reason}`)).toEqual([
    'b>revoked endpoint-revoked',
    'revoked>a endpoint-revoked',
    'b>c target-unverified',
  ])
})
