import { beforeAll, describe, expect, test } from 'vitest'
import type { FakeTerminal } from './terminal.fixture.ts'
import { openWorkshop, put } from './workshop.fixture.ts'

// A badge that a school issued and a yard endorses, as files; the network is in the register.

let terminal: FakeTerminal
let school = ''
const welding = 'https://school.example/welding'
const network = 'did:web:network.example'

const statement = ['--statement', 'General assembly 2026']
const seeds = ['--seeds', network, ...statement]

beforeAll(async () => {
  terminal = await openWorkshop({ now: '2026-07-01T12:00:00Z' })
  await terminal.boat('keys', 'new', '--out', 'yard.jwk')
  const endorse = ['--key', 'yard.jwk', '--target', welding, '--comment', 'We hire for it.']
  await terminal.boat('endorse', ...endorse, '--issuer-name', 'Brume', '--out', 'endorsement.json')
  const badge = JSON.parse(terminal.text('badge.json')) as { issuer: { id: string } }
  school = badge.issuer.id
  const yard = (JSON.parse(terminal.text('endorsement.json')) as { issuer: { id: string } }).issuer
    .id
  const known = { kind: 'endorses', from: network, verified: true }
  put(
    terminal,
    'members.json',
    JSON.stringify({
      nodes: [
        { id: network, kind: 'organization', name: { fr: 'Le réseau', en: 'The network' } },
        { id: 'did:example:lea', kind: 'person', name: { fr: 'Léa' } },
        { id: yard, kind: 'organization', name: { fr: 'Le chantier', en: 'The yard' } },
      ],
      edges: [
        { ...known, id: 'urn:1', to: school },
        { ...known, id: 'urn:2', to: yard },
        { ...known, id: 'urn:3', from: 'did:example:lea', to: welding },
      ],
    }),
  )
  put(terminal, 'rumours.csv', `from,to\ndid:example:rumour,${welding}\n`)
  put(
    terminal,
    'authorities.json',
    JSON.stringify({ kind: 'authorities', weights: { [network]: 1 }, statement: 'The board' }),
  )
  put(terminal, 'rumours.ndjson', `{"from":"did:example:rumour","to":"${welding}"}\n`)
  put(
    terminal,
    'half.ndjson',
    '{"verdict":"verified","findings":[],"endorsements":[],"contained":[],"at":"2026-07-01T12:00:00Z"}\n{}\n',
  )
  put(terminal, 'secret.bin', new Uint8Array(32).fill(9))
  put(terminal, 'web.json', bundle())
})

/** What the verification of the badge needs: its status list. */
function bundle(): string {
  const url = 'https://school.example/status/1'
  const list = { status: 200, contentType: 'application/json', body: terminal.text('status.json') }
  return JSON.stringify({
    format: 'openboat-bundle/1',
    at: '2026-07-01T12:00:00Z',
    documents: { [url]: list },
  })
}

async function build(...more: string[]) {
  const files = ['badge.json', 'endorsement.json', '--register', 'members.json']
  const given = ['--edges', 'rumours.csv', '--replay', 'web.json', '--out', 'graph.json']
  return await terminal.boat('graph', 'build', ...files, ...given, ...more)
}

describe('boat graph build', () => {
  test('verifies, keeps what does not count, and says so', async () => {
    const { code, out, err } = await build()
    expect([code, out]).toEqual([0, ''])
    expect(err).toMatch(
      /^2 of 2 credentials verified\. \d+ nodes, \d+ edges, of which 1 do not count\. Graph [0-9a-f]{12}\.\n$/,
    )
    const graph = JSON.parse(terminal.text('graph.json')) as { format: string; edges: object[] }
    expect(graph.format).toBe('openboat-graph/1')
    expect(graph.edges).toContainEqual(
      expect.objectContaining({ from: 'did:example:rumour', verified: 'no-proof' }),
    )
    expect(terminal.text('graph.json')).not.toContain('ada@example.org')
  })

  test('in French; the same files give the same bytes', async () => {
    await build()
    const first = terminal.text('graph.json')
    const { err } = await build('--lang', 'fr')
    expect(err).toMatch(/^2 justificatifs vérifiés sur 2\. \d+ nœuds/)
    expect(terminal.text('graph.json')).toBe(first)
  })

  test('of reports is that of the badges, and nobody is asked anything again', async () => {
    const files = ['badge.json', 'endorsement.json']
    const register = ['--register', 'members.json', '--edges', 'rumours.csv']
    await build()
    const verified = await terminal.boat('verify', ...files, '--replay', 'web.json', '--json')
    put(terminal, 'reports.ndjson', verified.out)
    const all = await terminal.boat('graph', 'build', 'reports.ndjson', ...register)
    expect(all.code).toBe(0)
    expect(all.err).toMatch(/^2 of 2 credentials verified\./)
    expect(all.out).toBe(terminal.text('graph.json'))
    // A report alone has no name; one beside badges counts with them; of two on one input, the later.
    const one = await terminal.boat('verify', 'badge.json', '--replay', 'web.json', '--json')
    put(terminal, 'report.json', one.out)
    const mixed = ['report.json', 'endorsement.json', '--replay', 'web.json', ...register]
    expect((await terminal.boat('graph', 'build', ...mixed)).out).toBe(all.out)
    const log = ['--replay', 'web.json', '--resume', 'log.ndjson']
    await terminal.boat('verify', 'none.json', ...files, ...log)
    put(terminal, 'twice.ndjson', terminal.text('log.ndjson') + verified.out)
    const twice = await terminal.boat('graph', 'build', 'twice.ndjson', ...register)
    expect(twice.err).toMatch(/^2 of 2 credentials verified\./)
    expect(twice.out).toBe(all.out)
  })

  test('a changed badge is kept, but does not count', async () => {
    put(terminal, 'forged.json', terminal.text('badge.json').replace('Welding', 'Wedding'))
    const { code, out, err } = await terminal.boat(
      'graph',
      'build',
      'forged.json',
      '--replay',
      'web.json',
    )
    expect(code).toBe(0)
    expect(err).toMatch(/^0 of 1 credentials verified/)
    expect(out).toContain('"verified": "rejected"')
  })

  test('a list keeps what it says of its edges', async () => {
    put(terminal, 'kinds.csv', 'from,to,kind,validFrom\nurn:a,urn:b,issues,2026-01-01T00:00:00Z\n')
    const { out } = await terminal.boat('graph', 'build', '--edges', 'kinds.csv')
    const { edges } = JSON.parse(out) as { edges: object[] }
    expect(edges).toMatchObject([{ kind: 'issues', validFrom: '2026-01-01T00:00:00Z' }])
  })

  test.each([
    [['build', 'none.json'], /cannot be opened/],
    [['build', 'none.csv'], /cannot be opened/],
    [['build'], /needs badges, reports, --register or --edges/],
    [['build', 'half.ndjson'], /half\.ndjson:2 is no report of boat verify/],
    [['build', 'half.ndjson', '--offline'], /--offline is for badges; reports are taken/],
    [['build', 'rumours.csv'], /rumours\.csv is a list of edges, .* --edges rumours\.csv/],
    [['build', 'rumours.ndjson'], /give it with --edges rumours\.ndjson/],
    [['build', '--register', 'secret.bin'], /is not JSON/],
    [['build', '--register', 'authorities.json', '--register', 'badge.json'], undefined],
    [['explain', 'badge.json', 'urn:x', ...seeds], /A graph has "format"/],
  ])('%j', async (args, message) => {
    const { code, err } = await terminal.boat('graph', ...args)
    expect(code).toBe(message === undefined ? 0 : 64)
    if (message !== undefined) expect(err).toMatch(message)
  })
})

describe('what is made of a graph', () => {
  beforeAll(async () => {
    await build()
  })

  test('explain: by whom, starting from whom, and what does not count', async () => {
    const { code, out } = await terminal.boat('graph', 'explain', 'graph.json', welding, ...seeds)
    expect(code).toBe(0)
    expect(out).toMatch(
      /^Recognition 0\.\d{3}, by 2 independent groups of issuers and endorsers\.\n/,
    )
    expect(out).toContain('The network → The yard → Welding')
    expect(out).toContain('Not counted: what did:example:rumour says, because it carries no proof.')
    expect(out).toContain('starting from: General assembly 2026.')
    expect(out).toMatch(/not what somebody is worth\.\n$/)
  })

  test('explain in French, with authorities from a file', async () => {
    const asked = ['graph', 'explain', 'graph.json', welding, '--seeds', 'authorities.json']
    const { out } = await terminal.boat(...asked, '--lang', 'fr')
    expect(out).toMatch(
      /^Reconnaissance 0,\d{3}, par 2 groupes indépendants d’émetteurs et d’endosseurs\./,
    )
    expect(out).toContain('à partir de : The board.')
  })

  test('explain as JSON, for programs', async () => {
    const { out } = await terminal.boat(
      'graph',
      'explain',
      'graph.json',
      school,
      '--json',
      ...seeds,
    )
    expect(JSON.parse(out)).toMatchObject({
      explanation: { id: school, contributors: [{ endorser: network }] },
      recognition: { endorsements: 1 },
      method: { preset: 'hitting', at: '2026-07-01T12:00:00.000Z' },
    })
  })

  test('a person is not scored, unless on a stated ground', async () => {
    const asked = ['graph', 'explain', 'graph.json', 'did:example:lea', ...seeds]
    const refused = await terminal.boat(...asked)
    expect(refused.code).toBe(1)
    expect(refused.err).toMatch(/profiling.*--persons-because/)
    expect(refused.err).not.toContain('personsBecause')
    const { code } = await terminal.boat(...asked, '--persons-because', 'Consent, GDPR 6(1)(a)')
    expect(code).toBe(0)
  })

  test('map: the whole, and the surroundings of one badge', async () => {
    await terminal.boat('graph', 'map', 'graph.json', ...seeds, '--out', 'map.svg')
    expect(terminal.text('map.svg')).toMatch(/^<svg /)
    const around = ['graph', 'map', 'graph.json', '--around', welding, '--text']
    const { out } = await terminal.boat(...around, '--lang', 'fr')
    expect(out).toContain('Welding (badge). S’en portent garants : ')
    expect(out).not.toContain('Léa')
    expect((await terminal.boat(...around, '--personal', 'keep')).out).toContain('Léa (person)')
  })

  test('export: one text or two files, and people as the caller says', async () => {
    const dot = await terminal.boat(
      'graph',
      'export',
      'graph.json',
      '--to',
      'dot',
      '--personal',
      'omit',
    )
    expect(dot.out).toMatch(/^digraph recognition \{/)
    expect(dot.out).not.toContain('did:example:lea')
    const secret = ['--personal', 'pseudonymise', '--secret', 'secret.bin', '--out', 'g']
    const { code } = await terminal.boat(
      'graph',
      'export',
      'graph.json',
      '--to',
      'neo4j',
      ...secret,
    )
    expect(code).toBe(0)
    expect(terminal.text('g.nodes.csv')).toContain('urn:hmac-sha256:')
    expect(terminal.text('g.relationships.csv')).not.toContain('did:example:lea')
  })

  test.each(['json-ld', 'cytoscape', 'gexf', 'graphml'])('export to %s', async (form) => {
    const asked = ['graph', 'export', 'graph.json', '--to', form, '--personal', 'keep']
    const { code, out } = await terminal.boat(...asked, '--lang', 'fr')
    expect(code).toBe(0)
    expect(out).toContain('Le réseau')
  })

  test.each(['map', 'export'])('the help of %s says what omit keeps', async (command) => {
    const { out } = await terminal.boat('graph', command, '--help')
    expect(out).toContain('--personal omit leaves out nodes of kind person')
  })

  test.each([
    [['explain', 'graph.json', welding], /Scores start from authorities/],
    [['explain', 'graph.json', 'urn:none', ...seeds], /No node "urn:none"/],
    [['map', 'graph.json', '--around', welding, '--hops', 'far'], /--hops is a whole number/],
    [['map', 'graph.json', ...seeds, '--at', 'soon'], /--at is a date and time/],
    [['map', 'graph.json', ...seeds, '--as-seen-by', ''], /--as-seen-by is a list of ids/],
    [['export', 'graph.json', '--to', 'dot'], /--personal/],
    [['export', 'graph.json', '--to', 'parquet', '--personal', 'omit'], /two files/],
    [['export', 'graph.json', '--to', 'dot', '--personal', 'pseudonymise'], /--secret/],
  ])('%j is wrong usage', async (args, message) => {
    const { code, out, err } = await terminal.boat('graph', ...args)
    expect([code, out]).toEqual([64, ''])
    expect(err).toMatch(message)
  })
})
