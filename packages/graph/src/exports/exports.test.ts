import fc from 'fast-check'
import { MultiDirectedGraph, MultiGraph } from 'graphology'
import gexf from 'graphology-gexf'
import graphml from 'graphology-graphml'
import { parquetReadObjects } from 'hyparquet'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { buildGraph } from '../build-graph.ts'
import { endorsement, endorsements, seenIn } from '../ecosystem.fixture.ts'
import type { RecognitionEdge } from '../recognition-edge.ts'
import { disclose, type Disclosed } from './disclosure.ts'
import { graphFromJson, graphToJson } from './graph-json.ts'
import { toCytoscape } from './to-cytoscape.ts'
import { toDot } from './to-dot.ts'
import { toGexf } from './to-gexf.ts'
import { toGraphml } from './to-graphml.ts'
import { toJsonLd } from './to-json-ld.ts'
import { toNeo4jCsv } from './to-neo4j-csv.ts'
import { toParquet } from './to-parquet.ts'

const graph = buildGraph({
  nodes: [
    { id: 'urn:ada', kind: 'person', name: { fr: 'Ada' } },
    { id: 'urn:badge', kind: 'achievement', name: { fr: 'Souder & « plier »', en: 'Welding' } },
  ],
  edges: [
    ...endorsements('urn:net>urn:school urn:school>urn:badge'),
    endorsement('urn:school', 'urn:badge', {
      id: 'urn:second',
      weight: 0.5,
      validFrom: '2026-01-01T00:00:00Z',
      validUntil: '2027-01-01T00:00:00Z',
    }),
    { ...endorsement('urn:ada', 'urn:badge'), kind: 'holds' } satisfies RecognitionEdge,
  ],
})
const snapshot = seenIn(graph)
const keep = disclose(snapshot, { personal: 'keep', languages: ['fr'], score: () => 0.5 })

describe('people', () => {
  test('are left out with all that touches them', () => {
    const { nodes, edges } = disclose(snapshot, { personal: 'omit' })
    expect(JSON.stringify({ nodes, edges })).not.toMatch(/ada/i)
    expect(edges).toHaveLength(3)
  })

  test('have a name that only the holder of the key can trace', () => {
    const key = new Uint8Array(16).fill(7)
    const hidden = disclose(snapshot, { personal: 'pseudonymise', key })
    expect(JSON.stringify(hidden)).not.toMatch(/ada/i)
    expect(hidden.edges).toHaveLength(4)
    const person = hidden.nodes.find(({ kind }) => kind === 'person')
    expect(person?.id).toMatch(/^urn:hmac-sha256:[0-9a-f]{64}$/)
    expect(person?.label).toBe(person?.id)
    expect(hidden.edges.find(({ kind }) => kind === 'holds')?.from).toBe(person?.id)
    const other = disclose(snapshot, { personal: 'pseudonymise', key: new Uint8Array(16).fill(8) })
    expect(other.nodes.find(({ kind }) => kind === 'person')?.id).not.toBe(person?.id)
  })

  test('stay as they are only if somebody says so, and never with a score', () => {
    expect(keep.nodes.find(({ id }) => id === 'urn:ada')).toEqual({
      id: 'urn:ada',
      kind: 'person',
      label: 'Ada',
    })
  })

  test.each([[{}], [{ personal: 'all' }], [{ personal: 'pseudonymise', key: new Uint8Array(15) }]])(
    '%j is refused',
    (options) => {
      expect(() => disclose(snapshot, options as { personal: 'omit' })).toThrow(
        expect.objectContaining({ code: 'bad_argument' }),
      )
    },
  )
})

describe('read back by others', () => {
  const achievement = { kind: 'achievement', label: 'Souder & « plier »', score: 0.5 }

  test('GraphML by graphology', () => {
    const read = graphml.parse(MultiDirectedGraph, toGraphml(keep))
    expect(read.order).toBe(4)
    expect(read.size).toBe(4)
    expect(read.getNodeAttributes('urn:badge')).toMatchObject(achievement)
    expect(read.getEdgeAttributes('urn:second')).toMatchObject({ kind: 'endorses', weight: 0.5 })
  })

  test('GEXF by graphology', () => {
    const read = gexf.parse(MultiDirectedGraph, toGexf(keep))
    expect(read.order).toBe(4)
    expect(read.size).toBe(4)
    expect(read.getNodeAttributes('urn:badge')).toMatchObject(achievement)
    expect(read.getEdgeAttribute('urn:second', 'weight')).toBe(0.5)
  })

  test('Parquet by hyparquet', async () => {
    const { nodes, edges } = await toParquet(keep)
    const read = await Promise.all(
      [nodes, edges].map((file) => parquetReadObjects({ file: bufferOf(file) })),
    )
    expect(read[0]).toHaveLength(4)
    expect(read[0]?.[1]).toEqual({ id: 'urn:badge', ...achievement })
    expect(read[1]?.find(({ id }) => id === 'urn:second')).toEqual({
      src: 'urn:school',
      dst: 'urn:badge',
      id: 'urn:second',
      kind: 'endorses',
      weight: 0.5,
      validFrom: '2026-01-01T00:00:00Z',
      validUntil: '2027-01-01T00:00:00Z',
    })
  })

  test('JSON by ourselves: the same graph', () => {
    const conflicting = [endorsement('a', 'b'), { ...endorsement('a', 'b'), to: 'c' }]
    const whole = buildGraph({
      nodes: graph.listed,
      edges: [...graph.edges, ...conflicting],
      sameAs: [
        ['mailto:ada@x.example', 'urn:ada'],
        ['urn:ada', 'did:web:ada.example'],
      ],
    })
    const again = buildGraph(graphFromJson(graphToJson(whole)))
    expect(again.digest).toBe(whole.digest)
    expect(again.listed).toEqual(whole.listed)
    expect(again.idOf('mailto:ada@x.example')).toBe('did:web:ada.example')
    expect(again.sameAs).toEqual([
      ['did:web:ada.example', 'mailto:ada@x.example'],
      ['did:web:ada.example', 'urn:ada'],
    ])
    expect(again.conflicts).toEqual(whole.conflicts)
    expect(() => graphFromJson('{')).toThrow(/is JSON/)
    expect(() => graphFromJson('{"format":"other"}')).toThrow(/openboat-graph\/1/)
  })
})

test('Cytoscape', () => {
  const { elements, ...rest } = toCytoscape(keep)
  expect(rest).toEqual({ data: {}, directed: true, multigraph: true })
  expect(elements.edges[0]?.data).toMatchObject({ source: 'urn:ada', target: 'urn:badge' })
  expect(elements.nodes).toHaveLength(4)
})

test('CSV with the headers of Neo4j', () => {
  const { nodes, relationships } = toNeo4jCsv(keep)
  expect(nodes.split('\r\n').slice(0, 3)).toEqual([
    'id:ID,label,score:double,:LABEL',
    'urn:ada,Ada,,Person',
    'urn:badge,Souder & « plier »,0.5,Achievement',
  ])
  expect(relationships.split('\r\n')[0]).toBe(
    ':START_ID,:END_ID,:TYPE,id,weight:double,validFrom:datetime,validUntil:datetime',
  )
  expect(relationships).toContain(
    'urn:school,urn:badge,ENDORSES,urn:second,0.5,2026-01-01T00:00:00Z',
  )
})

test('DOT', () => {
  expect(toDot({ nodes: [{ id: 'a"\\\n', kind: 'skill', label: 'x' }], edges: [] })).toBe(
    'digraph recognition {\n  "a\\"\\\\ " [label="x", class="skill"];\n}\n',
  )
  const drawn = toDot(keep)
  expect(drawn).toContain(
    '  "urn:badge" [label="Souder & « plier »", class="achievement", score="0.5"];',
  )
  expect(drawn).toContain(
    '  "urn:school" -> "urn:badge" [class="endorses", id="urn:second", weight="0.5", ' +
      'validFrom="2026-01-01T00:00:00Z", validUntil="2027-01-01T00:00:00Z"];',
  )
})

test('a blank name is none: another language, else the id', () => {
  const names = { a: { fr: '', en: 'Academy' }, b: { fr: ' ' } }
  const nodes = Object.entries(names).map(([id, name]) => ({
    id,
    kind: 'organization' as const,
    name,
  }))
  const blank = seenIn(buildGraph({ nodes, edges: [] }))
  const shown = disclose(blank, { personal: 'omit', languages: ['fr'] })
  expect(shown.nodes.map(({ label }) => label)).toEqual(['Academy', 'b'])
})

test('JSON-LD', () => {
  expect(toJsonLd(keep)['@graph']).toContainEqual({
    '@id': 'urn:second',
    '@type': 'endorses',
    from: 'urn:school',
    to: 'urn:badge',
    weight: 0.5,
    validFrom: '2026-01-01T00:00:00Z',
    validUntil: '2027-01-01T00:00:00Z',
  })
})

test('whatever the names, the XML is well-formed and says them', () => {
  const name = fc.string({
    minLength: 1,
    unit: fc.constantFrom(
      'a',
      '<',
      '&',
      '"',
      "'",
      ']]>',
      '\0',
      '\n',
      '\uD800',
      '\uFFFF',
      'é',
      '😀',
    ),
  })
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 2, maxLength: 5 }), (names) => {
      const disclosed: Disclosed = {
        nodes: names.map((id) => ({ id, kind: 'skill', label: id })),
        edges: [{ id: 'e', kind: 'endorses', from: names[0] ?? '', to: names[1] ?? '', weight: 1 }],
      }
      expect(idsIn(toGraphml(disclosed))).toEqual(names.map(writable))
      expect(idsIn(toGexf(disclosed))).toEqual(names.map(writable))
    }),
  )
})

test('an empty graph is a file too', async () => {
  const empty: Disclosed = { nodes: [], edges: [] }
  expect(graphml.parse(MultiDirectedGraph, toGraphml(empty)).order).toBe(0)
  expect(gexf.parse(MultiGraph, toGexf(empty)).order).toBe(0)
  expect((await toParquet(empty)).nodes.length).toBeGreaterThan(0)
})

function idsIn(text: string): string[] {
  const ids: string[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'node') ids.push(attributes['id'] ?? '')
  })
  parser.write(text).close()
  return ids
}

/** What XML can hold of a text. */
function writable(text: string): string {
  return text.replace(/[\uD800-\uDFFF\u0000\uFFFF]/gu, '\uFFFD')
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
}
