import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { directedGraph, walk, type DirectedGraph } from '@openboat/graph/kernel'
import { MultiDirectedGraph } from 'graphology'
import { pagerank } from 'graphology-metrics/centrality/index.js'
import createNgraph from 'ngraph.graph'
import ngraphPagerank from 'ngraph.pagerank'
import type { Candidate } from './interleave.ts'
import type { Columns } from './recognition-columns.ts'

// From columns of edges to PageRank, every node. All stop when a sweep moves the result by 1e-9 in all:
// peers take a tolerance for each node, or for the greatest difference.

const tolerance = 1e-9

export function rankGraph(columns: Columns): Candidate[] {
  return [
    {
      name: '@openboat/graph/kernel',
      run: () => rank(columns, directedGraph(columns.nodes, columns)),
    },
    { name: 'graphology, graphology-metrics', run: () => rankWithGraphology(columns) },
    { name: 'ngraph.graph, ngraph.pagerank', run: () => rankWithNgraph(columns) },
  ]
}

export function rank({ nodes }: Columns, graph: DirectedGraph): Float64Array {
  const { visits, mass } = walk(graph, {
    seeds: new Float64Array(nodes).fill(1 / nodes),
    tolerance,
  })
  for (let node = 0; node < nodes; node += 1) visits[node] = (visits[node] as number) / mass
  return visits
}

export function rankWithGraphology({ nodes, from, to }: Columns): Record<string, number> {
  const graph = new MultiDirectedGraph()
  for (let node = 0; node < nodes; node += 1) graph.addNode(node)
  from.forEach((source, edge) => graph.addEdge(source, to[edge]))
  return pagerank(graph, { getEdgeWeight: null, tolerance: tolerance / nodes, maxIterations: 1000 })
}

export function rankWithNgraph({ nodes, from, to }: Columns): Record<string, number> {
  const graph = createNgraph({ multigraph: true })
  for (let node = 0; node < nodes; node += 1) graph.addNode(node)
  from.forEach((source, edge) => graph.addLink(source, to[edge] as number))
  return ngraphPagerank(graph, 0.85, tolerance)
}

/** Absent where Python has no igraph. */
export function rankWithIgraph({ nodes, from, to }: Columns): Candidate | undefined {
  const script = fileURLToPath(new URL('igraph_pagerank.py', import.meta.url))
  const input = Buffer.concat(
    [Uint32Array.of(nodes, from.length), from, to].map((part) => Buffer.from(part.buffer)),
  )
  const python = ['python3', '/usr/bin/python3'].find(
    (command) => spawnSync(command, ['-c', 'import igraph']).status === 0,
  )
  if (python === undefined) return undefined
  const run = () => {
    const { stdout } = spawnSync(python, [script], { input, encoding: 'utf8' })
    return stdout.split(' ').reduce((sum, part) => sum + Number(part), 0)
  }
  return { name: 'python-igraph', run, isElsewhere: true }
}
