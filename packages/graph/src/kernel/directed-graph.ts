import { transpose, type Adjacency } from './adjacency.ts'
import { edgeBlocks, forEachEdge, type EdgeBlocks } from './edge-blocks.ts'
import { assertColumns, emptyWeights, type EdgeColumns } from './edge-columns.ts'
import { addUp } from './offsets.ts'

/** A directed graph, in the order for sweeps over all edges, and seen from both ends of each. */
export interface DirectedGraph {
  readonly nodes: number
  readonly edges: number
  readonly blocks: EdgeBlocks
  /** Made when it is first asked for, like `incoming`: 4 bytes an edge and a node, and weights. */
  readonly outgoing: Adjacency
  readonly incoming: Adjacency
}

/**
 * The graph of a list of edges, by stable counting sorts: time and memory are linear, and the
 * order of the list never changes a byte of a result (parallel edges of unequal weight keep their order, so
 * give those sorted).
 *
 * @param nodes  How many nodes there are; edges name them 0 to `nodes - 1`.
 * @throws {GraphError} `bad_argument` for columns of unequal length, a node out of bounds, a weight
 *   that is not a positive finite number; `too_large` from 2^32 - 1 nodes or edges
 * @example
 * const graph = directedGraph(3, { from: Uint32Array.of(0, 1), to: Uint32Array.of(1, 2) })
 */
export function directedGraph(nodes: number, columns: EdgeColumns): DirectedGraph {
  assertColumns(nodes, columns)
  const blocks = edgeBlocks(nodes, columns)
  const edges = columns.from.length
  let incoming: Adjacency | undefined
  let outgoing: Adjacency | undefined
  return {
    nodes,
    edges,
    blocks,
    get incoming() {
      incoming ??= transpose(rowsOf(blocks, edges))
      return incoming
    },
    get outgoing() {
      outgoing ??= transpose(this.incoming)
      return outgoing
    },
  }
}

/** For each node, where it leads: by block and part, so not in ascending order. */
function rowsOf(blocks: EdgeBlocks, edges: number): Adjacency {
  const { nodes, weights } = blocks
  const offsets = new Uint32Array(nodes + 1)
  const targets = new Uint32Array(edges)
  const rowWeights = weights && emptyWeights(weights, edges)
  forEachEdge(blocks, (source) => {
    offsets[source + 1] = (offsets[source + 1] as number) + 1
  })
  const next = addUp(offsets).slice()
  forEachEdge(blocks, (source, target, at) => {
    const place = next[source] as number
    next[source] = place + 1
    targets[place] = target
    if (rowWeights !== undefined) rowWeights[place] = weights?.[at] as number
  })
  return { nodes, offsets, targets, ...(rowWeights && { weights: rowWeights }) }
}
