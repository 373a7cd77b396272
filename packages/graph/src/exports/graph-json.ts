import type { GraphParts, RecognitionGraph } from '../build-graph.ts'
import { badArgument, GraphError } from '../graph-error.ts'
import type { RecognitionEdge } from '../recognition-edge.ts'
import type { RecognitionNode } from '../recognition-node.ts'

const FORMAT = 'openboat-graph/1'

/**
 * The whole graph as JSON, unverified and conflicting edges and aliases included, for another program of the same
 * house: it holds what some may not see. What leaves the house goes through `disclose`.
 */
export function graphToJson({ listed, edges, conflicts, sameAs }: RecognitionGraph): string {
  const conflicting = conflicts.flatMap((conflict) => conflict.edges)
  // Nodes that only edges name are named by them again; listed, everybody would see them.
  const parts = { nodes: listed, edges: [...edges, ...conflicting], sameAs }
  return `${JSON.stringify({ format: FORMAT, ...parts }, null, 1)}\n`
}

/**
 * What `graphToJson` wrote, for `buildGraph`, which gives the same graph with the same digest and aliases.
 *
 * @throws {GraphError} `bad_argument` for text that is no such graph; `buildGraph` judges its parts
 */
export function graphFromJson(text: string): Required<GraphParts> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new GraphError('bad_argument', { message: 'A graph is JSON; this text is not.', cause })
  }
  const { format, nodes, edges, sameAs = [] } = Object(value) as Record<string, unknown>
  if (format === FORMAT && [nodes, edges, sameAs].every(Array.isArray)) {
    return {
      nodes: nodes as RecognitionNode[],
      edges: edges as RecognitionEdge[],
      sameAs: sameAs as [string, string][],
    }
  }
  throw badArgument(`A graph has "format": "${FORMAT}" and lists of nodes, edges and sameAs.`)
}
