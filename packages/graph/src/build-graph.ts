import { assertEdge, assertNode, assertParts } from './assert-parts.ts'
import { graphDigest } from './graph-digest.ts'
import { joinEdges, type ConflictingEdges } from './join-edges.ts'
import { joinNodes, withImpliedNodes } from './join-nodes.ts'
import type { EdgeKind, RecognitionEdge } from './recognition-edge.ts'
import type { NodeKind, RecognitionNode } from './recognition-node.ts'
import { readAliases } from './same-as.ts'

export interface GraphParts {
  /**
   * Nodes that edges name need not be listed; they then have the kind that the edges imply, verified ones
   * first, and are there for whoever may see one of these edges.
   */
  readonly nodes?: Iterable<RecognitionNode>
  readonly edges: Iterable<RecognitionEdge>
  /** Pairs of ids of one and the same person, organisation or thing: two e-mails, a DID and a URL. */
  readonly sameAs?: Iterable<readonly [string, string]>
}

/** Who recognises what. Made once, never changed; the same parts in any order make the same graph. */
export interface RecognitionGraph {
  /** Ordered by id: those that were listed, and those that only edges name. */
  readonly nodes: readonly RecognitionNode[]
  /** Those that were listed, ordered by id. The others are there for whoever sees an edge that names them. */
  readonly listed: readonly RecognitionNode[]
  /** Ordered by source, target, kind and id. Ids are those after `sameAs`. */
  readonly edges: readonly RecognitionEdge[]
  /** Edges that share an id and contradict each other about who, what or whom; none of them counts. */
  readonly conflicts: readonly ConflictingEdges[]
  /** Each id that another stands for, after that one, ordered by it. */
  readonly sameAs: readonly (readonly [string, string])[]
  /** The id that stands for this one: itself, or the first of its aliases. */
  idOf(alias: string): string
  /** Hex SHA-256 of all nodes and edges in canonical form (RFC 8785): names the graph in results. */
  readonly digest: string
  readonly counts: GraphCounts
}

/** How many nodes and edges of each kind there are, and how many edges nobody verified. */
export interface GraphCounts {
  readonly nodes: Readonly<Partial<Record<NodeKind, number>>>
  readonly edges: Readonly<Partial<Record<EdgeKind, number>>>
  readonly unverified: number
}

/**
 * A recognition graph of nodes and edges from whatever source.
 *
 * An edge that comes twice is one edge: the earliest revocation and the earliest end hold, and it is
 * verified if one of its copies is. An alias of `sameAs` is replaced by the first id, in code unit order,
 * of its set. Up to 16 million nodes; beyond that, use `@openboat/graph/kernel` and its interner.
 *
 * @throws {GraphError} `bad_argument` for an edge, node or alias of the wrong shape, naming it and the member:
 *   a weight that is no number above 0 to 1, a date that does not parse, an empty id, a name without languages
 * @example
 * const graph = buildGraph({
 *   edges: [{ id: 'urn:e1', kind: 'endorses', from: 'urn:ada', to: 'urn:badge', verified: true }],
 * })
 */
export function buildGraph(parts: GraphParts): RecognitionGraph {
  assertParts(parts)
  const { idOf, pairs: sameAs } = readAliases(parts.sameAs ?? [])
  const given = [...parts.edges]
  given.forEach(assertEdge)
  const givenNodes = [...(parts.nodes ?? [])]
  givenNodes.forEach(assertNode)
  const { edges, conflicts } = joinEdges(given, idOf)
  const listed = joinNodes(givenNodes, idOf)
  const nodes = withImpliedNodes(listed, edges)
  let digest: string | undefined
  return {
    nodes,
    listed,
    edges,
    conflicts,
    sameAs,
    idOf,
    get digest() {
      digest ??= graphDigest(nodes, edges)
      return digest
    },
    counts: countsOf(nodes, edges),
  }
}

function countsOf(
  nodes: readonly RecognitionNode[],
  edges: readonly RecognitionEdge[],
): GraphCounts {
  const unverified = edges.filter(({ verified }) => verified !== true).length
  return { nodes: tally(nodes), edges: tally(edges), unverified }
}

function tally<K extends string>(parts: readonly { kind: K }[]): Partial<Record<K, number>> {
  const counts: Partial<Record<K, number>> = {}
  for (const { kind } of parts) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}
