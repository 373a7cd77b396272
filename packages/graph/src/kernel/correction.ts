import { MOST_NODES, type EdgeBlocks } from './edge-blocks.ts'

/**
 * What is still to be added to the visits, while it is found: the solution of the same equation for
 * what is missing to it (iterative refinement; Wilkinson 1963). It needs 7 digits only, each time anew, so
 * twice as many nodes are in the processor's cache as with 15.
 */
export interface Correction {
  readonly blocks: EdgeBlocks
  /** What a node passes along an edge of weight 1, per visit; 0 for sinks, which pass nothing. */
  readonly share: Float64Array
  /** Of each block, where in it the nodes are that pass something on, so that a sweep meets no others. */
  readonly voices: readonly Uint16Array[]
  /** What is missing at each node but sinks. */
  readonly missing: Float32Array
  /** The correction of each node, times its share, so that an edge costs one look. */
  readonly passed: Float32Array
  /** What the last sweep added to each correction. */
  readonly moved: Float32Array
  /** The room of `passed` and `moved`, for 15 digits between two corrections. */
  readonly exact: Float64Array
  /** What has arrived at each node of the block at hand, and nowhere. */
  readonly arrived: Float64Array
}

export function newCorrection(blocks: EdgeBlocks, share: Float64Array): Correction {
  const { nodes } = blocks
  const exact = new Float64Array(nodes)
  const passed = new Float32Array(exact.buffer, 0, nodes)
  const moved = new Float32Array(exact.buffer, 4 * nodes, nodes)
  const arrived = new Float64Array(MOST_NODES + 1)
  const missing = new Float32Array(nodes)
  const voices = voicesOf(blocks, share)
  return { blocks, share, voices, missing, passed, moved, exact, arrived }
}

function voicesOf({ nodes, size }: EdgeBlocks, share: Float64Array): Uint16Array[] {
  const places = new Uint16Array(size)
  return Array.from({ length: Math.ceil(nodes / size) }, (_, block) => {
    const first = block * size
    const end = Math.min(nodes, first + size)
    let count = 0
    for (let node = first; node < end; node += 1) {
      places[count] = node - first
      if (share[node] !== 0) count += 1
    }
    return places.slice(0, count)
  })
}

/** Of what was there a correction leaves this much: with 7 digits it cannot know any better. */
const LEAST_LEFT = 2 ** -20

/** Nobody falls to nothing by a correction, so that who is reached keeps a score. */
export function correct(visits: Float64Array, { share, passed }: Correction): void {
  for (let node = 0; node < visits.length; node += 1) {
    const passes = share[node] as number
    if (passes === 0) continue
    const before = visits[node] as number
    const value = before + (passed[node] as number) / passes
    visits[node] = Math.max(value, before * LEAST_LEFT)
  }
}
