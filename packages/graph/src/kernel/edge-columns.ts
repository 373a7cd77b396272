import { badArgument, GraphError } from '../graph-error.ts'

/** Edges as columns, from whatever holds them. Parallel edges and loops are kept. */
export interface EdgeColumns {
  readonly from: Uint32Array
  readonly to: Uint32Array
  readonly weights?: Weights
}

/** Of 4 bytes with 7 digits, or of 8 bytes with 15. */
export type Weights = Float32Array | Float64Array

/** As many weights, of as many digits, all 0. */
export function emptyWeights(like: Weights, length = like.length): Weights {
  return like instanceof Float32Array ? new Float32Array(length) : new Float64Array(length)
}

const MOST = 0xffff_fffe

/**
 * @throws {GraphError} `bad_argument` for columns of unequal length, a node out of bounds, a weight
 *   that is not a positive finite number; `too_large` from 2^32 - 1 nodes or edges
 */
export function assertColumns(nodes: number, { from, to, weights }: EdgeColumns): void {
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
