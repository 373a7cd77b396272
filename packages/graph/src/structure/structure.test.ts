import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildGraph } from '../build-graph.ts'
import { anyEndorsements, endorsement, endorsements, seen, seenIn } from '../ecosystem.fixture.ts'
import type { RecognitionEdge } from '../recognition-edge.ts'
import { bridgesIn } from './bridges-in.ts'
import { communitiesIn } from './communities-in.ts'
import { coresIn } from './cores-in.ts'
import { egoNetwork } from './ego-network.ts'
import { pathwayProgress, type PathwayStep } from './pathway-progress.ts'
import { trustPaths } from './trust-paths.ts'

const twoTowns = seen(
  endorsements('a1>a2 a2>a3 a3>a1 a1>a3 b1>b2 b2>b3 b3>b1 b1>b3 a3>bridge bridge>b1'),
)

describe('two towns and who joins them', () => {
  test('are two communities', () => {
    const { groups, modularity, caveat } = communitiesIn(twoTowns)
    expect(groups.map((group) => group.filter((id) => id !== 'bridge').join(' '))).toEqual([
      'a1 a2 a3',
      'b1 b2 b3',
    ])
    expect(modularity).toBeGreaterThan(0.3)
    expect(caveat).toBe('descriptive')
  })

  test('have a bridge', () => {
    const { bridges, exact, sources } = bridgesIn(twoTowns)
    expect(bridges[0]).toEqual({ id: 'bridge', betweenness: expect.closeTo(9 / 15, 12) as number })
    expect({ exact, sources }).toEqual({ exact: true, sources: 7 })
  })

  test('have cores', () => {
    expect([...coresIn(twoTowns)]).toEqual(
      ['a1', 'a2', 'a3', 'b1', 'b2', 'b3', 'bridge'].map((id) => [id, 2]),
    )
  })
})

describe('bridges of a large graph', () => {
  test('come from pivots, the same for the same seed', () => {
    const line = seen(
      Array.from({ length: 60 }, (_, at) => endorsement(`n${100 + at}`, `n${101 + at}`)),
    )
    const options = { exactUpTo: 10, pivots: 30, seed: 7 }
    const drawn = bridgesIn(line, options)
    expect(drawn).toMatchObject({ exact: false, sources: 30 })
    expect(bridgesIn(line, options)).toEqual(drawn)
    expect(bridgesIn(line, { ...options, pivots: 61 }).exact).toBe(true)
    const middle = drawn.bridges.find(({ id }) => id === 'n130')?.betweenness ?? 0
    expect(middle).toBeGreaterThan(0.3)
    expect(middle).toBeLessThan(0.7)
  })

  test.each([{ pivots: 0 }, { exactUpTo: 1.5 }, { seed: -1 }])('%j is refused', (options) => {
    expect(() => bridgesIn(twoTowns, options)).toThrow(/whole number above 0/)
  })
})

describe('surroundings', () => {
  const at = (id: string, options = {}) =>
    egoNetwork(twoTowns, id, options).nodes.map(({ node, distance }) => `${node.id} ${distance}`)

  test('nearest first', () => {
    expect(at('bridge')).toEqual(['bridge 0', 'a3 1', 'b1 1'])
    expect(at('bridge', { hops: 2, direction: 'out' })).toEqual([
      'bridge 0',
      'b1 1',
      'b2 2',
      'b3 2',
    ])
    expect(at('bridge', { hops: 2, direction: 'in' })).toEqual(['bridge 0', 'a3 1', 'a1 2', 'a2 2'])
    expect(egoNetwork(twoTowns, 'bridge').edges.map(({ id }) => id)).toEqual([
      'urn:e:a3:bridge',
      'urn:e:bridge:b1',
    ])
  })

  test('with a limit that is told', () => {
    expect(egoNetwork(twoTowns, 'bridge', { limit: 2 })).toMatchObject({ truncated: true })
    expect(at('bridge', { limit: 2 })).toEqual(['bridge 0', 'a3 1'])
    expect(egoNetwork(twoTowns, 'bridge', { hops: 9 })).toMatchObject({ truncated: false })
  })
})

describe('ways of trust', () => {
  const ways = (from: string, to: string, options = {}) =>
    trustPaths(twoTowns, { from, to }, options).map(({ nodes }) => nodes.join('>'))

  test('shortest first, each node once', () => {
    expect(ways('a1', 'b1')).toEqual(['a1>a3>bridge>b1', 'a1>a2>a3>bridge>b1'])
    expect(ways('a1', 'b1', { paths: 1 })).toEqual(['a1>a3>bridge>b1'])
    expect(ways('a1', 'b1', { maxHops: 2 })).toEqual([])
    expect(ways('b1', 'a1')).toEqual([])
    expect(ways('a1', 'a1')).toEqual([])
  })

  test('are all there are', () => {
    fc.assert(
      fc.property(anyEndorsements, (edges) => {
        const found = trustPaths(seen(edges), { from: 'n0', to: 'n1' }, { paths: 1e6, maxHops: 3 })
        const expected = allWays(edges, 'n0', 'n1', 3)
        expect(found.map(({ nodes }) => nodes.join('>')).toSorted()).toEqual(expected.toSorted())
        const lengths = found.map(({ nodes }) => nodes.length)
        expect(lengths).toEqual(lengths.toSorted((a, b) => a - b))
      }),
    )
  })
})

describe('a pathway', () => {
  const held = (achievement: string, more: Partial<RecognitionEdge> = {}): RecognitionEdge[] => [
    { ...endorsement('ada', `assertion-${achievement}`), kind: 'holds', ...more },
    { ...endorsement(`assertion-${achievement}`, achievement), kind: 'of', ...more },
  ]
  const robotics: PathwayStep = {
    name: 'Robotics',
    of: [
      { achievement: 'solder' },
      {
        atLeast: 2,
        of: [{ achievement: 'c' }, { achievement: 'python' }, { achievement: 'rust' }],
      },
    ],
  }
  const progress = (edges: RecognitionEdge[], pathway = robotics) =>
    pathwayProgress(seen(edges), 'ada', pathway)

  test('counts what is held, and how much of the rest', () => {
    const some = [...held('solder'), ...held('c')]
    expect(progress(some)).toMatchObject({ done: false, reached: 1, needed: 2, share: 0.75 })
    expect(progress(some).parts[0]).toMatchObject({ done: true, assertion: 'assertion-solder' })
    expect(progress([...some, ...held('rust')])).toMatchObject({ done: true, share: 1 })
  })

  test('not what has ended or is not verified', () => {
    const revoked = held('c', { revokedAt: '2026-01-01T00:00:00Z' })
    const rejected = held('rust', { verified: 'rejected' })
    expect(progress([...held('solder'), ...revoked, ...rejected]).share).toBe(0.5)
  })

  test('only in its window', () => {
    const window = { from: '2026-01-01T00:00:00Z', until: '2026-06-01T00:00:00Z' }
    const pathway: PathwayStep = { window, of: [{ achievement: 'c' }] }
    const since = (validFrom: string) => progress(held('c', { validFrom }), pathway).done
    expect(since('2026-01-01T00:00:00Z')).toBe(true)
    expect(since('2025-12-31T23:59:59Z')).toBe(false)
    expect(since('2026-06-01T00:00:00Z')).toBe(false)
    expect(progress(held('c'), pathway).done).toBe(false)
  })

  test('that nobody can finish is refused', () => {
    const snapshot = seenIn(buildGraph({ nodes: [{ id: 'ada', kind: 'person' }], edges: [] }))
    const refused = (pathway: PathwayStep) => () => pathwayProgress(snapshot, 'ada', pathway)
    expect(refused({ of: [] })).toThrow(/atLeast/)
    expect(refused({ atLeast: 2, of: [{ achievement: 'c' }] })).toThrow(/from 1 to the 1 parts/)
    let deep: PathwayStep = { achievement: 'c' }
    for (let level = 0; level < 30; level += 1) deep = { of: [deep] }
    expect(refused(deep)).toThrow(/20 deep/)
    expect(() => pathwayProgress(snapshot, 'nobody', robotics)).toThrow(/No node "nobody"/)
  })
})

function allWays(edges: RecognitionEdge[], from: string, to: string, hops: number): string[] {
  const grow = (path: string[]): string[] => {
    const last = path.at(-1)
    if (last === to) return [path.join('>')]
    if (path.length > hops) return []
    const next = edges.filter((each) => each.from === last && !path.includes(each.to))
    return next.flatMap((each) => grow([...path, each.to]))
  }
  return grow([from])
}
