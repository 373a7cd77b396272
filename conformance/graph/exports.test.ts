import { execFileSync, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { buildGraph, snapshotOf, type RecognitionEdge } from '@openboat/graph'
import { disclose, toCytoscape, toGexf, toGraphml } from '@openboat/graph/exports'
import { beforeAll, describe, expect, test } from 'vitest'

// The files that others are to open, opened by networkx.

const script = fileURLToPath(new URL('networkx_reads.py', import.meta.url))
const pythons = ['python3', '/usr/bin/python3'].filter(
  (command) => spawnSync(command, [script, '--versions']).status === 0,
)

const edge = (id: string, more: Partial<RecognitionEdge> = {}): RecognitionEdge => ({
  id,
  kind: 'endorses',
  from: 'urn:school',
  to: 'urn:badge',
  verified: true,
  ...more,
})
const graph = buildGraph({
  nodes: [{ id: 'urn:badge', kind: 'achievement', name: { fr: 'Souder & « plier » <fort>' } }],
  edges: [
    edge('urn:1', {
      weight: 0.5,
      validFrom: '2026-01-01T00:00:00Z',
      validUntil: '2027-01-01T00:00:00+02:00',
    }),
    // A second one between the same two, and one the other way round.
    edge('urn:2', { kind: 'issues' }),
    edge('urn:3', { from: 'urn:badge', to: 'urn:school', validFrom: '2026-02-01T00:00:00Z' }),
  ],
})
const disclosed = disclose(snapshotOf(graph, { at: '2026-07-01T00:00:00Z' }), {
  personal: 'omit',
  languages: ['fr'],
  score: (id) => (id === 'urn:badge' ? 0.25 : 1e-7),
})

interface Read {
  readonly directed: boolean
  readonly multigraph: boolean
  readonly nodes: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly edges: readonly Readonly<Record<string, unknown>>[]
}

// Each networkx that there is; where there is none, the tests are skipped and say so.
describe.each(pythons.length > 0 ? pythons : ['python3'])('networkx of %s', (command) => {
  let answer: Readonly<Record<'gexf' | 'graphml' | 'cytoscape', Read>> | undefined
  beforeAll(() => {
    if (pythons.length === 0) return
    const input = JSON.stringify({
      gexf: toGexf(disclosed),
      graphml: toGraphml(disclosed),
      cytoscape: JSON.stringify(toCytoscape(disclosed)),
    })
    const said = execFileSync(command, [script], { input, encoding: 'utf8' })
    answer = JSON.parse(said) as NonNullable<typeof answer>
  })

  test.for(['gexf', 'graphml', 'cytoscape'] as const)('reads our %s', (form, context) => {
    context.skip(pythons.length === 0, 'python3 with networkx is not installed')
    if (answer === undefined) throw new Error('networkx did not answer')
    const read = answer[form]
    expect([read.directed, read.multigraph]).toEqual([true, true])
    expect(read.nodes).toMatchObject({
      'urn:badge': { kind: 'achievement', label: 'Souder & « plier » <fort>', score: 0.25 },
      'urn:school': { kind: 'organization', label: 'urn:school', score: 1e-7 },
    })
    expect(Object.keys(read.nodes)).toHaveLength(2)
    expect(read.edges).toHaveLength(3)
    const ends = { from: 'urn:school', to: 'urn:badge' }
    const period = { validFrom: '2026-01-01T00:00:00Z', validUntil: '2027-01-01T00:00:00+02:00' }
    const times = {
      gexf: { start: period.validFrom }, // networkx does not read `endopen`
      graphml: period,
      cytoscape: period,
    }
    expect(read.edges).toContainEqual(
      expect.objectContaining({ ...ends, kind: 'endorses', weight: 0.5, ...times[form] }),
    )
    expect(read.edges).toContainEqual(
      expect.objectContaining({ ...ends, kind: 'issues', weight: 1 }),
    )
  })
})
