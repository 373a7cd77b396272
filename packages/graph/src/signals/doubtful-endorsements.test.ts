import { describe, expect, test } from 'vitest'
import { buildGraph } from '../build-graph.ts'
import { endorsement, endorsements, seenIn } from '../ecosystem.fixture.ts'
import type { RecognitionEdge } from '../recognition-edge.ts'
import type { NodeKind, RecognitionNode } from '../recognition-node.ts'
import { doubtfulEndorsements } from './doubtful-endorsements.ts'
import type { Doubt } from './doubts-in.ts'

const revokedAt = '2026-01-01T00:00:00Z'
const revoked = (id: string, kind: NodeKind): RecognitionNode => ({ id, kind, revokedAt })

/** `as-of>badge` and the like: an edge of another kind. */
function edge(kind: RecognitionEdge['kind'], pair: string, more: Partial<RecognitionEdge> = {}) {
  const [from = '', to = ''] = pair.split('>')
  return { ...endorsement(from, to), id: `urn:${kind}:${pair}`, kind, ...more }
}

/** An endorsement that is a node of its own, as reports give it. */
function statement(id: string, pair: string, more: Partial<RecognitionEdge> = {}) {
  return [
    edge('endorses', pair, { id, ...more }),
    edge('supports', `${id}>${pair.split('>')[1]}`, more),
  ]
}

function told({ id, cause, because }: Doubt): string {
  return because === undefined ? `${id}: ${cause}` : `${id} < ${told(because)}`
}

function doubtsOf(edges: readonly RecognitionEdge[], nodes: readonly RecognitionNode[] = []) {
  return doubtfulEndorsements(seenIn(buildGraph({ edges, nodes }))).map(
    ({ edge: { from, to }, reason, doubt }) => `${from}>${to} ${reason}, ${told(doubt)}`,
  )
}

describe('an endorsement is doubtful', () => {
  const given = edge('awards', 'issuer>as')

  test.each<[string, RecognitionEdge[], RecognitionNode[], string[]]>([
    [
      'of a badge that is revoked',
      endorsements('a>badge'),
      [revoked('badge', 'achievement')],
      ['a>badge endpoint-revoked, badge: revoked'],
    ],
    [
      'by somebody who is',
      endorsements('a>badge'),
      [revoked('a', 'organization')],
      ['a>badge endpoint-revoked, a: revoked'],
    ],
    [
      'of a badge whose issuer is',
      [edge('issues', 'issuer>badge'), ...endorsements('a>badge')],
      [revoked('issuer', 'organization')],
      ['a>badge leans-on-doubtful, badge < issuer: revoked'],
    ],
    [
      'of an assertion whose award alone is',
      [edge('awards', 'issuer>as', { revokedAt }), ...endorsements('a>as')],
      [],
      ['a>as leans-on-doubtful, as: revoked'],
    ],
    [
      'of an assertion of a badge that is',
      [given, edge('of', 'as>badge'), ...endorsements('a>as')],
      [revoked('badge', 'achievement')],
      ['a>as leans-on-doubtful, as < badge: revoked'],
    ],
    [
      'of an assertion of a badge whose issuer is',
      [given, edge('of', 'as>badge'), edge('issues', 'school>badge'), ...endorsements('a>as')],
      [revoked('school', 'organization')],
      ['a>as leans-on-doubtful, as < badge < school: revoked'],
    ],
    [
      'of an assertion that nobody could verify',
      [edge('awards', 'issuer>as', { verified: 'rejected' }), ...endorsements('a>as')],
      [],
      ['a>as target-unverified, as: rejected'],
    ],
    [
      'of an endorsement that is rejected',
      [...statement('e1', 'q>badge', { verified: 'rejected' }), ...endorsements('a>e1')],
      [{ id: 'e1', kind: 'endorsement' }],
      ['a>e1 target-unverified, e1: rejected'],
    ],
    [
      'of an endorsement of something revoked, and so on',
      [...statement('e1', 'q>badge'), ...statement('e2', 'b>e1'), ...endorsements('a>e2')],
      [revoked('badge', 'achievement')],
      [
        'q>badge endpoint-revoked, badge: revoked',
        'a>e2 leans-on-doubtful, e2 < e1 < badge: revoked',
        'b>e1 leans-on-doubtful, e1 < badge: revoked',
      ],
    ],
    [
      'of an endorsement by somebody who is revoked',
      [...statement('e1', 'q>badge'), ...endorsements('a>e1')],
      [revoked('q', 'organization'), { id: 'e1', kind: 'endorsement' }],
      ['q>badge endpoint-revoked, q: revoked', 'a>e1 leans-on-doubtful, e1 < q: revoked'],
    ],
  ])('%s', (_, edges, nodes, expected) => {
    expect(doubtsOf(edges, nodes)).toEqual(expected)
  })
})

describe('an endorsement is not', () => {
  test('while one of several issuers or awards holds', () => {
    const edges = [
      edge('issues', 'issuer>badge'),
      edge('issues', 'other>badge'),
      edge('awards', 'issuer>as', { verified: 'rejected' }),
      edge('awards', 'other>as'),
      ...endorsements('a>badge a>as'),
    ]
    expect(doubtsOf(edges, [revoked('issuer', 'organization')])).toEqual([])
  })

  test('because somebody says without proof what an assertion is of', () => {
    const edges = [
      edge('awards', 'issuer>as'),
      edge('of', 'as>good'),
      edge('of', 'as>bad', { verified: 'no-proof' }),
      ...endorsements('a>as'),
    ]
    expect(doubtsOf(edges, [revoked('bad', 'achievement')])).toEqual([])
  })

  test('because its endorser once endorsed something revoked', () => {
    const edges = endorsements('a>badge a>other b>a')
    expect(doubtsOf(edges, [revoked('badge', 'achievement')])).toHaveLength(1)
  })
})

test('endorsements of each other in a circle end the search, and doubt goes round', () => {
  const circle = [...statement('e1', 'a>e2'), ...statement('e2', 'b>e1')]
  expect(doubtsOf(circle)).toEqual([])
  expect(doubtsOf(circle, [revoked('b', 'organization')])).toEqual([
    'b>e1 endpoint-revoked, e1 < e2 < b: revoked',
    'a>e2 leans-on-doubtful, e2 < b: revoked',
  ])
})

test('a long chain of endorsements of endorsements is followed to its end', () => {
  const length = 2000
  const edges = Array.from({ length }, (_, at) => statement(`e${at}`, `o${at}>e${at + 1}`)).flat()
  expect(doubtsOf(edges)).toEqual([])
  const nodes = [revoked(`e${length}`, 'endorsement')]
  expect(doubtfulEndorsements(seenIn(buildGraph({ edges, nodes })))).toHaveLength(length)
})
