import { badArgument, GraphError } from '../graph-error.ts'

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

/** Of 4 bytes with 7 digits, or of 8 bytes with 15. */
export type Weights = Float32Array | Float64Array

/** A directed graph seen from both ends; 4 bytes an edge for each, and its weight. */
export interface DirectedGraph {
  readonly nodes: number
  readonly edges: number
  /** Made when it is first asked for: scores need only what comes in. */
  readonly outgoing: Adjacency
  readonly incoming: Adjacency
}

/** Edges as columns, from whatever holds them. Parallel edges and loops are kept. */
export interface EdgeColumns {
  readonly from: Uint32Array
  readonly to: Uint32Array
  readonly weights?: Weights
}

/**
 * The adjacencies of a list of edges, by stable counting sorts: time and memory are linear, and the
 * order of the list never changes a byte (parallel edges of unequal weight keep their order, so
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
  const { from, to, weights } = columns
  // Grouping by target what is already in the order of sources sorts each row.
  const incoming = transpose(group(nodes, { rows: from, others: to, weights }))
  let outgoing: Adjacency | undefined
  return {
    nodes,
    edges: from.length,
    incoming,
    get outgoing() {
      outgoing ??= transpose(incoming)
      return outgoing
    },
  }
}

/** The same edges, seen from their other end; rows come out in ascending order. */
export function transpose(graph: Adjacency): Adjacency {
  const { nodes, offsets, targets, weights } = graph
  const next = countRows(nodes, targets)
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

interface Rows {
  readonly rows: Uint32Array
  readonly others: Uint32Array
  readonly weights: Weights | undefined
}

function group(nodes: number, { rows, others, weights }: Rows): Adjacency {
  const next = countRows(nodes, rows)
  const offsets = next.slice()
  const targets = new Uint32Array(rows.length)
  const grouped = weights && emptyWeights(weights)
  for (let edge = 0; edge < rows.length; edge += 1) {
    const row = rows[edge] as number
    const place = next[row] as number
    next[row] = place + 1
    targets[place] = others[edge] as number
    if (grouped !== undefined && weights !== undefined) grouped[place] = weights[edge] as number
  }
  return { nodes, offsets, targets, ...(grouped && { weights: grouped }) }
}

/** Where each row begins: the prefix sums of how often each number occurs. */
function countRows(nodes: number, rows: Uint32Array): Uint32Array {
  const offsets = new Uint32Array(nodes + 1)
  for (let edge = 0; edge < rows.length; edge += 1) {
    const row = (rows[edge] as number) + 1
    offsets[row] = (offsets[row] as number) + 1
  }
  for (let row = 0; row < nodes; row += 1) {
    offsets[row + 1] = (offsets[row + 1] as number) + (offsets[row] as number)
  }
  return offsets
}

function emptyLike(graph: Adjacency, offsets: Uint32Array): Adjacency {
  const targets = new Uint32Array(graph.targets.length)
  if (graph.weights === undefined) return { nodes: graph.nodes, offsets, targets }
  return { nodes: graph.nodes, offsets, targets, weights: emptyWeights(graph.weights) }
}

function emptyWeights(like: Weights): Weights {
  return like instanceof Float32Array
    ? new Float32Array(like.length)
    : new Float64Array(like.length)
}

const MOST = 0xffff_fffe

function assertColumns(nodes: number, { from, to, weights }: EdgeColumns): void {
  if (!Number.isInteger(nodes) || nodes < 0) {
    throw badArgument(`The number of nodes must be a whole number from 0, not ${nodes}.`)
  }
  if (nodes > MOST || from.length > MOST) {
    throw new GraphError('too_large', {
      message: `This kernel counts in 32 bits: at most ${MOST} nodes and as many edges.`,
    })
  }
  if (from.length !== to.length || (weights !== undefined && weights.length !== from.length)) {
    throw badArgument(
      `Columns of one edge list are equally long; these are ${from.length} from, ${to.length} to` +
        `${weights === undefined ? '' : `, ${weights.length} weights`}.`,
    )
  }
  for (let edge = 0; edge < from.length; edge += 1) {
    if ((from[edge] as number) >= nodes || (to[edge] as number) >= nodes) {
      throw badArgument(
        `Edge ${edge} goes from ${from[edge]} to ${to[edge]}, but nodes end at ${nodes - 1}.`,
      )
    }
  }
  weights?.forEach((weight, edge) => {
    if (!(weight > 0 && weight < Infinity)) {
      throw badArgument(`Edge ${edge} weighs ${weight}; a weight is a positive finite number.`)
    }
  })
}
