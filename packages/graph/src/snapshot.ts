import type { Instant } from '@openboat/model'
import type { RecognitionGraph } from './build-graph.ts'
import { GraphError } from './graph-error.ts'
import { outOfPeriod, readMoment, type OutOfPeriod } from './moment.ts'
import type { RecognitionEdge, UnverifiedReason } from './recognition-edge.ts'
import type { RecognitionNode } from './recognition-node.ts'

export interface SnapshotOptions {
  /** The moment to look at, ISO 8601 with a zone. There is no default: the same moment, the same answer. */
  readonly at: string
  /** Whose eyes: the ids of a person and of the communities they belong to. @default the public */
  readonly asSeenBy?: readonly string[]
}

/** The graph as one viewer sees it at one moment. Everything is computed from this, never from the graph. */
export interface Snapshot {
  readonly graph: RecognitionGraph
  readonly at: string
  /** In effect and visible, ordered by id. */
  readonly nodes: readonly RecognitionNode[]
  /** Verified, in effect and visible, ordered by source, target, kind and id. */
  readonly edges: readonly RecognitionEdge[]
  /** Visible, but not counted, in the same order. */
  readonly ignored: readonly IgnoredEdge[]
  /** The position of a node in `nodes`, or undefined; aliases are understood. */
  indexOf(id: string): number | undefined
}

/** An edge that does not count for this viewer at this moment, and why. */
export interface IgnoredEdge {
  readonly edge: RecognitionEdge
  readonly reason: IgnoredReason
}

export type IgnoredReason =
  | UnverifiedReason
  | OutOfPeriod
  /** From a node to itself, aliases included. */
  | 'self'
  /** Its source or its target is revoked, expired or not valid yet. */
  | `endpoint-${OutOfPeriod}`
  /** Two statements share its id and contradict each other. */
  | 'conflicting'

/**
 * What holds at a moment and may be seen by a viewer. What the viewer may not see is left out before
 * anything is counted, so no score, total or reason betrays it.
 *
 * @throws {GraphError} `bad_argument` when `at` is missing or no moment
 * @example
 * const today = snapshotOf(graph, { at: '2026-07-01T00:00:00Z' })
 */
export function snapshotOf(graph: RecognitionGraph, options: SnapshotOptions): Snapshot {
  const at = readMoment(options.at, 'at')
  const canSee = visibleTo(new Set(options.asSeenBy?.map((id) => graph.idOf(id))))
  const visible = graph.nodes.filter(canSee)
  const missing = missingAt(visible, at)
  const nodes = visible.filter(({ id }) => !missing.has(id))
  const seen = new Set(visible.map(({ id }) => id))
  const edges: RecognitionEdge[] = []
  const ignored: IgnoredEdge[] = []
  for (const edge of graph.edges) {
    if (!canSee(edge) || !seen.has(edge.from) || !seen.has(edge.to)) continue
    const reason = reasonToIgnore(edge, at, missing)
    if (reason === undefined) edges.push(edge)
    else ignored.push({ edge, reason })
  }
  for (const { edges: conflicting } of graph.conflicts) {
    if (!conflicting.every((edge) => canSee(edge) && seen.has(edge.from) && seen.has(edge.to)))
      continue
    ignored.push(...conflicting.map((edge) => ({ edge, reason: 'conflicting' as const })))
  }
  const position = new Map(nodes.map(({ id }, index) => [id, index]))
  const indexOf = (id: string) => position.get(graph.idOf(id))
  return { graph, at: options.at, nodes, edges, ignored, indexOf }
}

function visibleTo(viewer: ReadonlySet<string>) {
  return (part: { readonly visibleTo?: readonly string[] }): boolean =>
    part.visibleTo === undefined || part.visibleTo.some((id) => viewer.has(id))
}

function missingAt(
  nodes: readonly RecognitionNode[],
  at: Instant,
): ReadonlyMap<string, OutOfPeriod> {
  const missing = new Map<string, OutOfPeriod>()
  for (const node of nodes) {
    const reason = outOfPeriod(node, at)
    if (reason !== undefined) missing.set(node.id, reason)
  }
  return missing
}

function reasonToIgnore(
  edge: RecognitionEdge,
  at: Instant,
  missing: ReadonlyMap<string, OutOfPeriod>,
): IgnoredReason | undefined {
  if (edge.verified !== true) return edge.verified
  if (edge.from === edge.to) return 'self'
  const out = outOfPeriod(edge, at)
  if (out !== undefined) return out
  const endpoint = missing.get(edge.from) ?? missing.get(edge.to)
  return endpoint && `endpoint-${endpoint}`
}

/** @throws {GraphError} `unknown_node` when the snapshot has no such node */
export function positionOf(snapshot: Snapshot, id: string): number {
  const index = snapshot.indexOf(id)
  if (index !== undefined) return index
  throw new GraphError('unknown_node', {
    message:
      `No node ${JSON.stringify(id)} at ${snapshot.at}. It may be misspelt, out of its period, ` +
      'or hidden from this viewer.',
  })
}
