import { execFileSync, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import {
  betweenness,
  communities,
  coreNumbers,
  directedGraph,
  stronglyConnected,
  walk,
  weaklyConnected,
  type Components,
} from '@openboat/graph/kernel'
import { scoreEdges } from '@openboat/graph'
import { beforeAll, describe, expect, test } from 'vitest'
import { generatedGraphs, type GeneratedGraph } from './generated-graphs.ts'

// The kernel beside networkx and igraph, which have nothing in common with it or with each other.

interface Answer {
  readonly pagerank: readonly number[]
  readonly ppr: readonly number[]
  readonly strong: readonly (readonly number[])[]
  readonly weak: readonly (readonly number[])[]
  readonly cores: readonly number[]
  readonly betweenness: readonly number[]
  readonly modularity?: number
  readonly leiden?: number
}
type Answers = Readonly<Record<'networkx' | 'igraph', Answer>>

const script = fileURLToPath(new URL('oracles.py', import.meta.url))
const graphs = generatedGraphs(60)
const python = ['python3', '/usr/bin/python3'].find(
  (command) => spawnSync(command, [script, '--versions']).status === 0,
)

// The first eight are one of each kind, without weights and with.
const [few, others] = [graphs.slice(0, 8), graphs.slice(8)]

describe('a graph of each kind', () => {
  expectSameAnswers(few)
})
describe('the others', { tags: 'thorough' }, () => {
  expectSameAnswers(others)
})

function expectSameAnswers(asked: readonly GeneratedGraph[]): void {
  let answers: Answers[] = []
  beforeAll(() => {
    if (python === undefined) return
    const input = JSON.stringify(asked.map((graph) => ({ ...graph, communities: groupsOf(graph) })))
    answers = JSON.parse(
      execFileSync(python, [script], { input, encoding: 'utf8', maxBuffer: 2 ** 28 }),
    ) as Answers[]
  })

  describe.for(['networkx', 'igraph'] as const)('%s', (library) => {
    test.for(asked.map((graph, at) => [graph.name, graph, at] as const))(
      '%s',
      ([, graph, at], context) => {
        context.skip(python === undefined, 'python3 with networkx and igraph is not installed')
        const answer = answers[at]?.[library]
        if (answer === undefined) throw new Error('The oracle did not answer')
        const subject = kernelGraph(graph)
        expectNear(named(graph, scoreEdges(edgesOf(graph), exactly('pagerank'))), answer.pagerank)
        expectNear(
          named(graph, scoreEdges(edgesOf(graph), { ...exactly('ppr'), seeds: seedShares(graph) })),
          answer.ppr,
        )
        expectNear(normalisedVisits(graph), answer.ppr)
        expect(groups(stronglyConnected(subject))).toEqual(answer.strong)
        expect(groups(weaklyConnected(subject))).toEqual(answer.weak)
        expect([...coreNumbers(subject)]).toEqual(answer.cores)
        expectNear([...betweenness(subject)], answer.betweenness)
        if (answer.modularity !== undefined) {
          expect(communities(subject).modularity).toBeCloseTo(answer.modularity, 9)
          // Both look for the greatest; neither finds it always.
          expect(answer.modularity).toBeGreaterThan((answer.leiden ?? Number.NaN) - 0.01)
        }
      },
    )
  })
}

/** Within 1e-8, every one of them. */
function expectNear(ours: readonly number[], theirs: readonly number[]): void {
  expect(ours).toHaveLength(theirs.length)
  const furthest = ours.reduce(
    (most, value, node) => Math.max(most, Math.abs(value - (theirs[node] ?? Number.NaN))),
    0,
  )
  expect(furthest).toBeLessThan(1e-8)
}

function kernelGraph({ nodes, from, to, weights }: GeneratedGraph) {
  return directedGraph(nodes, {
    from: Uint32Array.from(from),
    to: Uint32Array.from(to),
    weights: Float64Array.from(weights),
  })
}

function normalisedVisits(graph: GeneratedGraph): number[] {
  const share = 1 / graph.seeds.length
  const seeds = Float64Array.from({ length: graph.nodes }, (_, node) =>
    graph.seeds.includes(node) ? share : 0,
  )
  const { visits, mass } = walk(kernelGraph(graph), { seeds, tolerance: 1e-12 })
  return Array.from(visits, (value) => value / mass)
}

function exactly<P extends string>(preset: P) {
  return { preset, damping: 0.85, tolerance: 1e-12 }
}

function edgesOf({ from, to, weights }: GeneratedGraph) {
  return from.map((node, edge) => ({
    from: `n${node}`,
    to: `n${to[edge]}`,
    weight: weights[edge] ?? 1,
  }))
}

function seedShares({ seeds }: GeneratedGraph): Record<string, number> {
  return Object.fromEntries(seeds.map((node) => [`n${node}`, 1]))
}

function named({ nodes }: GeneratedGraph, { scores }: ReturnType<typeof scoreEdges>): number[] {
  const byId = new Map(scores.map(({ id, score }) => [id, score]))
  return Array.from({ length: nodes }, (_, node) => byId.get(`n${node}`) ?? Number.NaN)
}

function groupsOf(graph: GeneratedGraph): number[] {
  return [...communities(kernelGraph(graph)).of]
}

function groups({ count, of }: Components): number[][] {
  const found: number[][] = Array.from({ length: count }, () => [])
  of.forEach((component, node) => found[component]?.push(node))
  return found.toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
}
