import { describe, expect, test } from 'vitest'
import { buildGraph } from './build-graph.ts'
import {
  partsFromObfEvents,
  type ObfEvent,
  type ObfEventRecipient,
} from './parts-from-obf-events.ts'
import { snapshotOf } from './snapshot.ts'

const issuer = 'https://school.example'
const issued = Date.UTC(2026, 2, 1) / 1000
const AT = '2026-07-01T00:00:00Z'

const first: ObfEvent = {
  id: 'E1',
  badge_id: 'B1',
  recipient: ['Ada Lovelace <ada@school.example>', 'eve@school.example'],
  issued_on: issued,
  expires: null,
  revoked: { 'eve@school.example': issued + 86_400 },
}

const second: ObfEventRecipient = {
  event_id: 'E2',
  badge_id: 'B1',
  assertion_id: 'da39a3ee5e6b4b0d3255bfef95601890afd80709',
  email: 'ada@school.example',
  issued_on: issued,
  expires_on: issued + 365 * 86_400,
  revoked: false,
}

const holderOf = (email: string) => (email.startsWith('ada') ? 'did:example:ada' : undefined)

describe('both versions of the API', () => {
  const graph = buildGraph(partsFromObfEvents([first, second], { issuer, holderOf }))

  test('give awards, the badge, and the holders that have an id', () => {
    expect(graph.counts).toEqual({
      nodes: { organization: 1, assertion: 3, achievement: 1, person: 1 },
      edges: { awards: 3, of: 3, issues: 1, holds: 2 },
      unverified: 9,
    })
    expect(graph.nodes.find(({ id }) => id.endsWith(second.assertion_id))).toMatchObject({
      validFrom: '2026-03-01T00:00:00.000Z',
      validUntil: '2027-03-01T00:00:00.000Z',
    })
  })

  test('none of which counts, as nobody else can check it', () => {
    const { edges, ignored } = snapshotOf(graph, { at: AT })
    expect(edges).toEqual([])
    expect(new Set(ignored.map(({ reason }) => reason))).toEqual(new Set(['platform-only']))
  })

  test('no address is in the graph', () => {
    expect(JSON.stringify([graph.nodes, graph.edges])).not.toMatch(/@school/)
  })

  test('revoked for one recipient is revoked for that one alone', () => {
    expect(graph.nodes.map(({ id, revokedAt }) => [id, revokedAt])).toEqual(
      expect.arrayContaining([
        ['urn:obf:assertion:E1%3A0', undefined],
        ['urn:obf:assertion:E1%3A1', '2026-03-02T00:00:00.000Z'],
      ]),
    )
  })

  test('once the credential is verified, it counts', () => {
    const parts = partsFromObfEvents([second], { issuer, assertionOf: () => 'urn:a' })
    const verified = [...parts.edges][0] ?? { id: '', kind: 'awards', from: issuer, to: 'urn:a' }
    const both = buildGraph({ edges: [...parts.edges, { ...verified, verified: true }] })
    expect(snapshotOf(both, { at: AT }).edges.map(({ kind }) => kind)).toEqual(['awards'])
  })
})

test('an older answer without the badge still says who awarded something', () => {
  const { badge_id: _, ...older } = second
  const { edges } = partsFromObfEvents([{ ...older, revoked: 0 as unknown as boolean }], { issuer })
  expect([...edges]).toMatchObject([{ kind: 'awards' }])
  expect([...edges][0]).not.toHaveProperty('revokedAt')
})

test('revoked without a time counts for no moment', () => {
  const { nodes } = partsFromObfEvents([{ ...second, revoked: true }], { issuer })
  expect([...nodes][1]).toMatchObject({ revokedAt: '1970-01-01T00:00:01.000Z' })
})

test.each([
  [{ ...first, badge_id: '' }, /badge_id/],
  [{ ...first, issued_on: 'now' }, /issued_on is a number of seconds/],
  [{ ...first, recipient: 'ada' }, /no list of recipients/],
  [{ ...second, assertion_id: undefined }, /assertion_id/],
  [{ ...second, email: 1 }, /e-mail address/],
])('%j is refused', (event, message) => {
  const read = () => partsFromObfEvents([event as unknown as ObfEvent], { issuer })
  expect(read).toThrow(expect.objectContaining({ code: 'bad_argument' }))
  expect(read).toThrow(message)
})
