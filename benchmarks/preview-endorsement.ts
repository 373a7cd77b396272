import {
  buildGraph,
  legitimacyOf,
  previewOf,
  snapshotOf,
  type Legitimacy,
  type RecognitionEdge,
  type SeedPolicy,
  type Snapshot,
} from '@openboat/graph'
import { rank } from './rank-graph.ts'
import { directedGraph } from '@openboat/graph/kernel'
import type { Columns } from './recognition-columns.ts'

export interface PreviewTiming {
  readonly seeds: string
  readonly precision: number
  /** One walk over the whole graph, without reading it. */
  readonly fullMs: number
  /** Median and the slowest of ten of 200 endorsements that are not there yet. */
  readonly medianMs: number
  readonly slowMs: number
  /** Median of the error bound, as a part of all visits there are. */
  readonly bound: number
}

const PRECISIONS = [1e-3, 1e-6]

/** What one more endorsement changes, from its surroundings alone, beside the full computation. */
export function timePreviews(columns: Columns): readonly PreviewTiming[] {
  const graph = directedGraph(columns.nodes, columns)
  const full = Array.from({ length: 5 }, () => processorMs(() => rank(columns, graph)))
  const fullMs = full.toSorted((a, b) => a - b)[2] ?? 0
  const snapshot = snapshotFrom(columns)
  const planned = planFor(columns)
  return seedPolicies(columns).flatMap(([seeds, policy]) => {
    const legitimacy = legitimacyOf(snapshot, { seeds: policy })
    return PRECISIONS.map((precision) => {
      const timing = timeOne(legitimacy, planned, precision)
      return { seeds, precision, fullMs, ...timing }
    })
  })
}

type Plan = readonly [from: string, to: string]

function timeOne(legitimacy: Legitimacy, planned: readonly Plan[], precision: number) {
  const preview = previewOf(legitimacy)
  const runs = planned
    .filter(([from]) => legitimacy.score(from) > 0)
    .slice(0, 200)
    .map(([from, to]) => {
      let bound = 0
      const time = processorMs(() => {
        bound = preview({ from, to }, { precision }).errorBound
      })
      return { time, bound: bound / legitimacy.computed.walked.mass }
    })
  const at = (share: number, key: 'time' | 'bound') =>
    runs.map((run) => run[key]).toSorted((a, b) => a - b)[Math.floor(runs.length * share)] ?? 0
  return { medianMs: at(0.5, 'time'), slowMs: at(0.9, 'time'), bound: at(0.5, 'bound') }
}

function seedPolicies({ nodes }: Columns): readonly [string, SeedPolicy][] {
  const ten = Array.from({ length: 10 }, (_, turn) => [id((turn * 7919) % nodes), 1])
  const weights = Object.fromEntries(ten) as Record<string, number>
  return [
    ['ten authorities', { kind: 'authorities', weights, statement: 'Ten of them' }],
    ['from everywhere', { kind: 'uniform', acknowledge: 'sybil-prone' }],
  ]
}

function snapshotFrom({ nodes, from, to }: Columns): Snapshot {
  const edges = Array.from(from, (source, edge): RecognitionEdge => ({
    id: `urn:edge:${edge}`,
    kind: 'endorses',
    from: id(source),
    to: id(to[edge] as number),
    verified: true,
  }))
  const listed = Array.from({ length: nodes }, (_, node) => ({
    id: id(node),
    kind: 'organization' as const,
  }))
  return snapshotOf(buildGraph({ nodes: listed, edges }), { at: '2026-07-01T00:00:00Z' })
}

/** New endorsements by nodes that endorse others already. */
function planFor({ nodes, from, to }: Columns): readonly Plan[] {
  const known = new Set(Array.from(from, (source, edge) => source * nodes + (to[edge] as number)))
  return Array.from({ length: 1000 }, (_, turn) => [
    from[(turn * 7919 * 31) % from.length] as number,
    (turn * 104_729 + 1) % nodes,
  ])
    .filter(([source = 0, target = 0]) => source !== target && !known.has(source * nodes + target))
    .map(([source = 0, target = 0]) => [id(source), id(target)])
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
