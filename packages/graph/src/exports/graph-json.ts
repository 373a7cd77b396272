import type { GraphParts, RecognitionGraph } from '../build-graph.ts'
import { badArgument, GraphError } from '../graph-error.ts'
import type { RecognitionEdge } from '../recognition-edge.ts'
import type { RecognitionNode } from '../recognition-node.ts'

const FORMAT = 'openboat-graph/1'

/**
 * The whole graph as JSON, unverified and conflicting edges included, for another program of the same
 * house: it holds what some may not see. What leaves the house goes through `disclose`.
 */
export function graphToJson({ nodes, edges, conflicts }: RecognitionGraph): string {
  const conflicting = conflicts.flatMap((conflict) => conflict.edges)
  return `${JSON.stringify({ format: FORMAT, nodes, edges: [...edges, ...conflicting] }, null, 1)}\n`
}

/**
 * What `graphToJson` wrote, for `buildGraph`, which gives the same graph with the same digest.
 *
 * @throws {GraphError} `bad_argument` for text that is no such graph; `buildGraph` judges its parts
 */
export function graphFromJson(text: string): Required<Pick<GraphParts, 'nodes' | 'edges'>> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new GraphError('bad_argument', { message: 'A graph is JSON; this text is not.', cause })
  }
  const { format, nodes, edges } = Object(value) as Record<string, unknown>
  if (format === FORMAT && Array.isArray(nodes) && Array.isArray(edges)) {
    return { nodes: nodes as RecognitionNode[], edges: edges as RecognitionEdge[] }
  }
  throw badArgument(`A graph has "format": "${FORMAT}" and lists of nodes and edges.`)
}
