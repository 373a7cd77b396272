import type { Instant } from '@openboat/model'
import { assertIds } from './assert-parts.ts'
import type { RecognitionGraph } from './build-graph.ts'
import { graphDigest } from './graph-digest.ts'
import { GraphError } from './graph-error.ts'
import { withImpliedNodes } from './join-nodes.ts'
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
  /** In effect, and visible themselves or as an end of a visible edge; ordered by id. */
  readonly nodes: readonly RecognitionNode[]
  /** Verified, in effect and visible, ordered by source, target, kind and id. */
  readonly edges: readonly RecognitionEdge[]
  /** Visible, but not counted, in the same order. */
  readonly ignored: readonly IgnoredEdge[]
  /** Hex SHA-256 of all that this viewer may see, counted or not: names in results what they are about. */
  readonly digest: string
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
 * @throws {GraphError} `bad_argument` when `at` is missing or no moment, or `asSeenBy` is no list of ids
 * @example
 * const today = snapshotOf(graph, { at: '2026-07-01T00:00:00Z' })
 */
export function snapshotOf(graph: RecognitionGraph, options: SnapshotOptions): Snapshot {
  const at = readMoment(options?.at, 'at')
  const { asSeenBy = [] } = options
  assertIds(asSeenBy, 'asSeenBy')
  const sight = sightOf(graph, new Set(asSeenBy.map((id) => graph.idOf(id))))
  const missing = missingAt(sight.nodes, at)
  const nodes = sight.nodes.filter(({ id }) => !missing.has(id))
  const edges: RecognitionEdge[] = []
  const ignored: IgnoredEdge[] = []
  for (const edge of sight.edges) {
    const reason = reasonToIgnore(edge, at, missing)
    if (reason === undefined) edges.push(edge)
    else ignored.push({ edge, reason })
  }
  for (const edge of sight.conflicting) ignored.push({ edge, reason: 'conflicting' })
  const position = new Map(nodes.map(({ id }, index) => [id, index]))
  const indexOf = (id: string) => position.get(graph.idOf(id))
  let digest: string | undefined
  return {
    graph,
    at: options.at,
    nodes,
    edges,
    ignored,
    get digest() {
      digest ??= sight.isWhole ? graph.digest : graphDigest(sight.nodes, sight.edges)
      return digest
    },
    indexOf,
  }
}

/** What a viewer may see of a graph, at whatever moment. */
interface Sight {
  readonly nodes: readonly RecognitionNode[]
  readonly edges: readonly RecognitionEdge[]
  readonly conflicting: readonly RecognitionEdge[]
  /** Whether that is every node and every edge. */
  readonly isWhole: boolean
}

function sightOf(graph: RecognitionGraph, viewer: ReadonlySet<string>): Sight {
  const canSee = visibleTo(viewer)
  const hidden = new Set(graph.listed.filter((node) => !canSee(node)).map(({ id }) => id))
  const canSeeEdge = (edge: RecognitionEdge) =>
    canSee(edge) && !hidden.has(edge.from) && !hidden.has(edge.to)
  const edges = graph.edges.filter(canSeeEdge)
  const isWhole = hidden.size === 0 && edges.length === graph.edges.length
  // Nodes and kinds that only hidden edges imply would betray these edges.
  const nodes = isWhole ? graph.nodes : withImpliedNodes(graph.listed.filter(canSee), edges)
  const seen = new Set(nodes.map(({ id }) => id))
  const conflicting = graph.conflicts
    .map((conflict) => conflict.edges)
    .filter((all) => all.every((edge) => canSee(edge) && seen.has(edge.from) && seen.has(edge.to)))
    .flat()
  return { nodes, edges, conflicting, isWhole }
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
