import {
  buildGraph,
  legitimacyOf,
  previewOf,
  snapshotOf,
  type RecognitionEdge,
} from '@openboat/graph'
import { rank } from './rank-graph.ts'
import { directedGraph } from '@openboat/graph/kernel'
import type { Columns } from './recognition-columns.ts'

export interface PreviewTiming {
  /** One walk over the whole graph, without reading it. */
  readonly fullMs: number
  /** Median and the slowest of ten of 200 endorsements that are not there yet. */
  readonly medianMs: number
  readonly slowMs: number
}

/** What one more endorsement changes, from its surroundings alone, beside the full computation. */
export function timePreviews(columns: Columns): PreviewTiming {
  const edges = Array.from(columns.from, (source, edge): RecognitionEdge => ({
    id: `urn:edge:${edge}`,
    kind: 'endorses',
    from: id(source),
    to: id(columns.to[edge] as number),
    verified: true,
  }))
  const nodes = Array.from({ length: columns.nodes }, (_, node) => ({
    id: id(node),
    kind: 'organization' as const,
  }))
  const snapshot = snapshotOf(buildGraph({ nodes, edges }), { at: '2026-07-01T00:00:00Z' })
  const preview = previewOf(
    legitimacyOf(snapshot, { seeds: { kind: 'uniform', acknowledge: 'sybil-prone' } }),
  )
  const graph = directedGraph(columns.nodes, columns)
  const [, fullMs] = [rank(columns, graph), processorMs(() => rank(columns, graph))]
  const known = new Set(edges.map(({ from, to }) => `${from} ${to}`))
  const times = Array.from({ length: 300 }, (_, turn) => [
    id((turn * 7919) % columns.nodes),
    id((turn * 104_729 + 1) % columns.nodes),
  ])
    .filter(([from, to]) => from !== to && !known.has(`${from} ${to}`))
    .slice(0, 200)
    .map(([from = '', to = '']) => processorMs(() => preview({ from, to })))
    .toSorted((a, b) => a - b)
  return { fullMs, medianMs: times[100] ?? 0, slowMs: times[180] ?? 0 }
}

function processorMs(act: () => unknown): number {
  const start = process.cpuUsage()
  act()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

function id(node: number): string {
  return `urn:node:${node}`
}
