import { MOST_NODES, type EdgeBlocks } from './edge-blocks.ts'

/**
 * What is still to be added to the visits, while it is found: the solution of the same equation for
 * what is missing to it (iterative refinement; Wilkinson 1963). It needs 7 digits only, each time anew, so
 * twice as many nodes are in the processor's cache as with 15.
 */
export interface Correction {
  readonly blocks: EdgeBlocks
  /** What a node passes along an edge of weight 1, per visit; `SINK` for those that pass nothing. */
  readonly share: Float64Array
  /** What is missing at each node; nothing at sinks, whatever they have. */
  readonly missing: Float32Array
  /** The correction of each node, times its share, so that an edge costs one look. */
  readonly passed: Float32Array
  /** What the last sweep added to each correction. */
  readonly moved: Float32Array
  /** How much more that was than what the sweep before added. */
  readonly turned: Float32Array
  /** The room of `passed` and `moved`, for 15 digits between two corrections. */
  readonly exact: Float64Array
  /** What has arrived at each node of the block at hand, and nowhere. */
  readonly arrived: Float64Array
}

/**
 * The share of a sink. Nothing is missing there and nothing arrives in a sweep, so that it can be any number
 * but 0: then a sweep need not ask at each node whether it is one, which no processor can guess.
 */
export const SINK = -1

/** Takes the shares: sinks, which have 0, get `SINK`. */
export function newCorrection(blocks: EdgeBlocks, share: Float64Array): Correction {
  const { nodes } = blocks
  const exact = new Float64Array(nodes)
  const passed = new Float32Array(exact.buffer, 0, nodes)
  const moved = new Float32Array(exact.buffer, 4 * nodes, nodes)
  const turned = new Float32Array(nodes)
  const arrived = new Float64Array(MOST_NODES + 1)
  const missing = new Float32Array(nodes)
  for (let node = 0; node < nodes; node += 1) if (share[node] === 0) share[node] = SINK
  return { blocks, share, missing, passed, moved, turned, exact, arrived }
}

/** Of what was there a correction leaves this much: with 7 digits it cannot know any better. */
const LEAST_LEFT = 2 ** -20

/** Nobody falls to nothing by a correction, so that who is reached keeps a score. */
export function correct(visits: Float64Array, correction: Correction): void {
  const { nodes, size } = correction.blocks
  for (let first = 0; first < nodes; first += size) correctBlock(visits, correction, first)
}

function correctBlock(
  visits: Float64Array,
  { blocks, share, passed }: Correction,
  first: number,
): void {
  const end = Math.min(blocks.nodes, first + blocks.size)
  for (let node = first; node < end; node += 1) {
    const before = visits[node] as number
    const value = before + (passed[node] as number) / (share[node] as number)
    visits[node] = Math.max(value, before * LEAST_LEFT)
  }
}
