import { emptyWeights, type Weights } from './edge-columns.ts'
import { offsetsOf } from './offsets.ts'

/**
 * Edges grouped by node, as compressed sparse rows: the neighbours of `v` are
 * `targets[offsets[v]]` to `targets[offsets[v + 1] - 1]`, in ascending order.
 */
export interface Adjacency {
  readonly nodes: number
  /** Of length `nodes + 1`. */
  readonly offsets: Uint32Array
  readonly targets: Uint32Array
  /** One per edge, beside `targets`; absent when every edge weighs 1. */
  readonly weights?: Weights
}

/** The same edges, seen from their other end; rows come out in ascending order. */
export function transpose(graph: Adjacency): Adjacency {
  const { nodes, offsets, targets, weights } = graph
  const next = offsetsOf(nodes, targets)
  const result = emptyLike(graph, next.slice())
  for (let row = 0; row < nodes; row += 1) {
    const end = offsets[row + 1] as number
    for (let edge = offsets[row] as number; edge < end; edge += 1) {
      const target = targets[edge] as number
      const place = next[target] as number
      next[target] = place + 1
      result.targets[place] = row
      if (weights !== undefined && result.weights !== undefined) {
        result.weights[place] = weights[edge] as number
      }
    }
  }
  return result
}

/** How many edges a row has. */
export function degreeOf({ offsets }: Adjacency, row: number): number {
  return (offsets[row + 1] as number) - (offsets[row] as number)
}

function emptyLike(graph: Adjacency, offsets: Uint32Array): Adjacency {
  const targets = new Uint32Array(graph.targets.length)
  if (graph.weights === undefined) return { nodes: graph.nodes, offsets, targets }
  return { nodes: graph.nodes, offsets, targets, weights: emptyWeights(graph.weights) }
}
