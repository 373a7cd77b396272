import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildGraph, legitimacyOf, snapshotOf } from '@openboat/graph'
import { disclose, toParquet } from '@openboat/graph/exports'
import { afterAll, expect, test } from 'vitest'
import { generatedGraphs } from './generated-graphs.ts'
import { scoringSql } from './scoring-sql.ts'

// Whoever has more edges than one machine likes goes to an engine that they already run. The way there is
// two Parquet files and the statements of docs/guides/beyond-one-machine.md, and the score is the same.

interface DuckDb {
  readonly DuckDBInstance: {
    create(): Promise<{ connect(): Promise<Connection> }>
  }
}
interface Connection {
  run(sql: string): Promise<unknown>
  runAndReadAll(sql: string): Promise<{ getRowObjects(): Record<string, unknown>[] }>
}

const entry = new URL(
  '../runtimes/binaries/node_modules/@duckdb/node-api/lib/index.js',
  import.meta.url,
)
const folder = mkdtempSync(join(tmpdir(), 'openboat-duckdb-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.for(
  generatedGraphs(8)
    .slice(4)
    .map((graph) => [graph.name, graph] as const),
)('%s: SQL over Parquet gives the score of the kernel', async ([, generated], context) => {
  context.skip(!existsSync(entry), 'DuckDB is not installed: conformance/runtimes/binaries')
  const id = (node: number): string => `urn:node:${node}`
  const heaviest = Math.max(...generated.weights)
  const edges = generated.from.map((from, edge) => ({
    id: `urn:edge:${edge}`,
    kind: 'endorses' as const,
    from: id(from),
    to: id(generated.to[edge] ?? 0),
    weight: (generated.weights[edge] ?? 1) / heaviest,
    verified: true as const,
  }))
  const nodes = Array.from({ length: generated.nodes }, (_, node) => ({
    id: id(node),
    kind: 'organization' as const,
  }))
  const snapshot = snapshotOf(buildGraph({ nodes, edges }), { at: '2026-07-01T00:00:00Z' })
  const weights = Object.fromEntries(generated.seeds.map((node) => [id(node), 1]))
  const seeds = { kind: 'authorities', weights, statement: 'drawn' } as const
  const legitimacy = legitimacyOf(snapshot, { seeds, tolerance: 1e-13 })

  const files = await toParquet(disclose(snapshot, { personal: 'omit' }))
  for (const [name, bytes] of Object.entries(files)) {
    writeFileSync(join(folder, `${name}.parquet`), bytes)
  }
  const scores = await scoresBySql(Object.keys(weights))
  expect(scores).toHaveLength(generated.nodes)
  const furthest = scores.reduce(
    (most, [node, score]) => Math.max(most, Math.abs(score - legitimacy.score(node))),
    0,
  )
  expect(furthest).toBeLessThan(1e-9)
})

test('the guide has the same statements', () => {
  const guide = readFileSync(
    new URL('../../docs/guides/beyond-one-machine.md', import.meta.url),
    'utf8',
  )
  const authorities = ['https://network.example/issuer']
  const { prepare, sweep, change } = scoringSql({ folder: '.', authorities, damping: 0.85 })
  for (const statement of [...prepare, ...sweep, change]) {
    expect(plain(guide)).toContain(plain(statement))
  }
})

function plain(text: string): string {
  return text.replace(/\s+/g, ' ')
}

async function scoresBySql(authorities: readonly string[]): Promise<[string, number][]> {
  const { DuckDBInstance } = (await import(pathToFileURL(entry.pathname).href)) as DuckDb
  const connection = await (await DuckDBInstance.create()).connect()
  const { prepare, sweep, change } = scoringSql({ folder, authorities, damping: 0.85 })
  for (const statement of prepare) await connection.run(statement)
  for (let moved = 1; moved > 1e-11;) {
    for (const statement of sweep) await connection.run(statement)
    const [row] = (await connection.runAndReadAll(change)).getRowObjects()
    moved = Number(row?.moved)
  }
  const rows = (await connection.runAndReadAll('SELECT id, score FROM score')).getRowObjects()
  return rows.map(({ id, score }) => [String(id), Number(score)])
}
