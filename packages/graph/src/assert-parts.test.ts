import { expect, test } from 'vitest'
import { buildGraph, type GraphParts } from './build-graph.ts'
import { AT, endorsement, seenIn } from './ecosystem.fixture.ts'
import { graphFromJson, graphToJson } from './exports/graph-json.ts'
import { snapshotOf, type SnapshotOptions } from './snapshot.ts'

// Files hold what they hold: whatever a graph cannot be made of is named, with its place.

const edge = endorsement('a', 'b')
const node = { id: 'a', kind: 'organization' }

function refusalOf(parts: unknown): unknown {
  try {
    buildGraph(parts as GraphParts)
    return undefined
  } catch (error) {
    return error
  }
}

test.each([
  [undefined, /edges is a list, not undefined/],
  [{}, /edges is a list, not undefined/],
  [{ edges: 'a>b' }, /edges is a list, not "a>b"/],
  [{ edges: [], nodes: {} }, /nodes is a list, not \{\}/],
  [{ edges: [], sameAs: 1 }, /sameAs is a list, not 1/],
  [{ edges: [edge, null] }, /Edge number 2 is an object with an id, not null/],
  [{ edges: [['a', 'b']] }, /Edge number 1 is an object with an id, not \["a","b"\]/],
  [{ edges: [{ ...edge, id: 7 }] }, /Edge number 1 needs an id, .* it is 7/],
  [{ edges: [{ ...edge, weight: '0.5' }] }, /Edge urn:e:a:b: weight .* not "0\.5"/],
  [{ edges: [{ ...edge, weight: true }] }, /weight .* not true/],
  [{ edges: [{ ...edge, weight: null }] }, /weight .* not null/],
  [{ edges: [{ ...edge, verified: 'banana' }] }, /one of no-proof, rejected, .* it is "banana"/],
  [{ edges: [{ ...edge, verified: 'true' }] }, /it is "true"/],
  [{ edges: [{ ...edge, validFrom: null }] }, /validFrom is a date/],
  [{ edges: [{ ...edge, visibleTo: [null] }] }, /visibleTo is a list of ids, not \[null\]/],
  [{ edges: [{ ...edge, provenance: 'obf' }] }, /provenance has the texts source/],
  [{ edges: [{ ...edge, provenance: { source: 1 } }] }, /it is \{"source":1\}/],
  [{ edges: [], nodes: [null] }, /Node number 1 is an object with an id, not null/],
  [{ edges: [], nodes: [{ ...node, kind: 'org' }] }, /Node a, kind is one of person/],
  [{ edges: [], nodes: [{ ...node, name: 'Welding' }] }, /Node a: name .*"und".* it is "Welding"/],
  [{ edges: [], nodes: [{ ...node, name: { en: 5 } }] }, /it is \{"en":5\}/],
  [{ edges: [], nodes: [{ ...node, name: null }] }, /it is null/],
  [{ edges: [], sameAs: [null] }, /sameAs holds pairs of ids, not null/],
  [{ edges: [], sameAs: [['a']] }, /not \["a"\]/],
  [{ edges: [], sameAs: [['a', 'b', 'c']] }, /not \["a","b","c"\]/],
  [{ edges: [], sameAs: [['a', '']] }, /not \["a",""\]/],
])('%j', (parts, message) => {
  expect(refusalOf(parts)).toMatchObject({
    code: 'bad_argument',
    message: expect.stringMatching(message),
  })
})

test('what came is not told at any length', () => {
  const [long, round] = ['x'.repeat(10_000), { self: {} }]
  round.self = round
  const messages = [long, round].map((weight) =>
    String(refusalOf({ edges: [{ ...edge, weight }] })),
  )
  expect(messages[0]?.length).toBeLessThan(300)
  expect(messages[1]).toContain('not [object Object]')
})

test('a list may be any iterable, and all that may be left out is', () => {
  const parts = { edges: new Set([edge]), sameAs: new Map([['b', 'c']]) }
  expect(refusalOf(parts)).toBeUndefined()
})

test('so is a graph that was stored and changed', () => {
  const stored = graphToJson(buildGraph({ edges: [edge] }))
  const changed = stored.replace('"edges": [', '"edges": [ null,')
  expect(refusalOf(graphFromJson(changed))).toMatchObject({ code: 'bad_argument' })
})

test.each(['bob', [7], [''], null])('asSeenBy %j is no list of ids', (asSeenBy) => {
  const graph = buildGraph({ edges: [edge] })
  const options = { at: AT, asSeenBy } as SnapshotOptions
  expect(() => snapshotOf(graph, options)).toThrow(/asSeenBy is a list of ids/)
})

test('what ends before it begins never holds, nor what hangs on it', () => {
  const wrong = { validFrom: '2026-01-01T00:00:00Z', validUntil: '2025-01-01T00:00:00Z' }
  const graph = buildGraph({
    nodes: [{ id: 'b', kind: 'organization', ...wrong }],
    edges: [edge, endorsement('a', 'c', wrong)],
  })
  for (const at of ['2024-01-01T00:00:00Z', '2025-06-01T00:00:00Z', AT]) {
    const reasons = seenIn(graph, at).ignored.map(({ reason }) => reason)
    expect(reasons).toEqual(['endpoint-never-valid', 'never-valid'])
  }
})
