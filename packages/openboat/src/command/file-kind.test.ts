import { beforeAll, expect, test } from 'vitest'
import { kindOfFile } from './file-kind.ts'
import type { FakeTerminal } from './terminal.fixture.ts'
import { bytesOf } from './terminal.fixture.ts'
import { done, openWorkshop, put } from './workshop.fixture.ts'

// Every form in which a graph is written is told from what other programs write in the same format.

let terminal: FakeTerminal

beforeAll(async () => {
  terminal = await openWorkshop()
  put(terminal, 'places.json', '{"https://school.example/": [4.8, 45.7]}')
  for (const name of ['Brume', 'Le quai']) {
    await build(name)
    for (const [form, base] of forms) await done(terminal, ...exported(form, base, name))
    await done(terminal, ...map, `${name}.svg`)
  }
})

const forms = [
  ['json-ld', 'graph.jsonld'],
  ['cytoscape', 'cytoscape.json'],
  ['gexf', 'graph.gexf'],
  ['graphml', 'graph.graphml'],
  ['dot', 'graph.dot'],
  ['neo4j', 'neo4j'],
  ['parquet', 'parquet'],
  ['geojson', 'map.json'],
] as const

const map = ['graph', 'map', 'graph.json', '--around', 'did:example:yard', '--out']

function exported(form: string, base: string, folder: string): string[] {
  const places = form === 'geojson' ? ['--positions', 'places.json'] : []
  const out = ['--out', `${folder}/${base}`]
  return ['graph', 'export', 'graph.json', '--to', form, '--personal', 'omit', ...places, ...out]
}

async function build(name: string): Promise<void> {
  const nodes = [{ id: 'did:example:yard', kind: 'organization', name: { fr: name } }]
  const to = 'https://school.example/welding'
  const edges = [{ id: 'urn:1', kind: 'endorses', from: 'did:example:yard', to, verified: true }]
  put(terminal, 'register.json', JSON.stringify({ nodes, edges }))
  await done(terminal, 'graph', 'build', '--register', 'register.json', '--out', 'graph.json')
}

test.each([
  ['graph.jsonld'],
  ['cytoscape.json'],
  ['graph.gexf'],
  ['graph.graphml'],
  ['graph.dot'],
  ['neo4j.nodes.csv'],
  ['neo4j.relationships.csv'],
  ['parquet.nodes.parquet'],
  ['parquet.edges.parquet'],
  ['map.json'],
])('%s of another graph is an export', async (file) => {
  const written = terminal.files.get(`Brume/${file}`) ?? new Uint8Array()
  expect(written.length).toBeGreaterThan(0)
  expect(await kindOfFile(written)).toBe('an export of a graph')
})

test('the graph of today takes the place of that of yesterday, and so does what is made of it', async () => {
  for (const [form, base] of forms) await done(terminal, ...exported(form, base, 'Brume'))
  await done(terminal, ...map, 'Brume.svg')
  expect(terminal.text('Brume/graph.dot')).toBe(terminal.text('Le quai/graph.dot'))
  expect(terminal.text('Brume/graph.dot')).toContain('Le quai')
})

test.each([
  [
    'Gephi',
    '<?xml version="1.0" encoding="UTF-8"?>\n<gexf version="1.3"><meta><creator>Gephi</creator></meta></gexf>',
  ],
  [
    'yEd',
    '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n<key id="d0" for="node"/></graphml>',
  ],
  ['Cytoscape', '{\n  "format_version": "1.0",\n  "elements": { "nodes": [] } }'],
  ['hand, in DOT', 'digraph G {\n}\n'],
  ['hand, in CSV', 'id,label\n1,one\n'],
  ['hand, in GeoJSON', '{ "type": "FeatureCollection", "features": [] }'],
  ['hand, in SVG', '<svg xmlns="http://www.w3.org/2000/svg" role="img"/>'],
  ['another program, in Parquet', 'PAR1\u0000id\u0000name\u0000PAR1'],
])('what %s made is of no kind of ours', async (_, content) => {
  expect(await kindOfFile(bytesOf(content))).toBeUndefined()
})
