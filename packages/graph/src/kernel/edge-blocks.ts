import { emptyWeights, type EdgeColumns, type Weights } from './edge-columns.ts'
import { offsetsOf } from './offsets.ts'
import { newSorter, type SortKey } from './sort-places.ts'

/**
 * Edges in an order that suits a processor's caches: those to one block of nodes together, by source. What
 * arrives is added up in few numbers, which stay in the cache, and what is passed on is read one number after
 * another, where following each node's edges waits for memory at almost every edge (cache blocking; Nishtala,
 * Vuduc, Demmel & Yelick 2007). 4 bytes an edge, and its weight.
 *
 * Each block has three parts: `3 b + 2`, edges to its sinks, which have none themselves; of the others,
 * `3 b + 1`, those that lead forward from a node of the block; and `3 b`, all that come from elsewhere or backward.
 */
export interface EdgeBlocks {
  readonly nodes: number
  /** How many nodes a block has, a power of two; the last one may have fewer. */
  readonly size: number
  /** Where the words of each part begin, and at last where they end. */
  readonly begins: Uint32Array
  /**
   * An edge each: its target within the block in the lower 16 bits. In the upper ones, how far its source is
   * from that of the word before (from node 0 for the first of a part); with `NOWHERE` as its target it is no
   * edge, but a step to a source that is further away. Those that lead forward are in the order of their targets
   * instead, and the upper bits are the source within the block.
   */
  readonly words: Uint32Array
  /** Beside `words`; absent when every edge weighs 1. */
  readonly weights?: Weights
}

/** Nodes of a block at most. What arrives at as many takes 256 KiB. */
export const MOST_NODES = 2 ** 15
/** A target beyond every block: the bit that no target within one has. */
const NOWHERE = 0x8000
const STEP = 0xffff

/** The order of the columns changes nothing for a node: edges to it come by source, parallel ones as they were. */
export function edgeBlocks(nodes: number, columns: EdgeColumns): EdgeBlocks {
  const size = sizeFor(nodes)
  const parts = groupByPart(nodes, columns, size)
  const { sources, targets } = parts
  const sort = newSorter()
  const bySource: SortKey[] = [{ numbers: sources, bits: Math.log2(Math.max(2, nodes)) }]
  const byTarget: SortKey[] = [sources, targets].map((numbers) => ({
    numbers,
    bits: Math.log2(size),
  }))
  const begins = new Uint32Array(parts.begins.length)
  // Room for as many steps as there can be.
  const room = sources.length + begins.length * Math.floor(nodes / STEP)
  const words = new Uint32Array(room)
  const weights = parts.weights && emptyWeights(parts.weights, room)
  let length = 0
  for (let part = 0; part + 1 < begins.length; part += 1) {
    begins[part] = length
    const [begin, end] = [parts.begins[part] as number, parts.begins[part + 1] as number]
    if (isForward(part)) {
      for (const place of sort(begin, end, byTarget)) put(place, (sources[place] as number) % size)
    } else putSteps(sort(begin, end, bySource))
  }
  begins[begins.length - 1] = length
  const blocks = { nodes, size, begins, words: words.subarray(0, length) }
  return weights === undefined ? blocks : { ...blocks, weights: weights.subarray(0, length) }

  function putSteps(places: Uint32Array): void {
    let last = 0
    for (const place of places) {
      const source = sources[place] as number
      for (; source - last > STEP; last += STEP) words[length++] = (STEP << 16) | NOWHERE
      put(place, source - last)
      last = source
    }
  }

  function put(place: number, upper: number): void {
    if (weights !== undefined) weights[length] = parts.weights?.[place] as number
    words[length++] = (upper << 16) | (targets[place] as number)
  }
}

/** 32 blocks at least, so that few edges begin and end in the same one: those take longer. */
function sizeFor(nodes: number): number {
  return 2 ** Math.max(5, Math.min(Math.log2(MOST_NODES), Math.floor(Math.log2(nodes / 32))))
}

/** Called for every edge, by block and part; `at` is the edge's place in `words` and `weights`. */
export function forEachEdge(
  { size, begins, words }: EdgeBlocks,
  visit: (source: number, target: number, at: number) => void,
): void {
  for (let part = 0; part + 1 < begins.length; part += 1) {
    const first = Math.floor(part / 3) * size
    const end = begins[part + 1] as number
    const forward = isForward(part)
    let source = 0
    for (let at = begins[part] as number; at < end; at += 1) {
      const word = words[at] as number
      source = (word >>> 16) + (forward ? first : source)
      if ((word & NOWHERE) === 0) visit(source, first + (word & 0xffff), at)
    }
  }
}

/** The sum of the weights of each node's outgoing edges, by a loop: a call for each takes ten times as long. */
export function strengthsGiven(blocks: EdgeBlocks): Float64Array {
  const { nodes, size, begins, words, weights } = blocks
  const sums = new Float64Array(nodes)
  for (let part = 0; part + 1 < begins.length; part += 1) {
    const first = Math.floor(part / 3) * size
    const end = begins[part + 1] as number
    const forward = isForward(part)
    let source = 0
    for (let at = begins[part] as number; at < end; at += 1) {
      const word = words[at] as number
      source = (word >>> 16) + (forward ? first : source)
      if ((word & NOWHERE) !== 0) continue
      const weight = weights === undefined ? 1 : (weights[at] as number)
      sums[source] = (sums[source] as number) + weight
    }
  }
  return sums
}

/** Whether edges of this part lead from a node of the block to a later one. */
export function isForward(part: number): boolean {
  return part % 3 === 1
}

interface Parts {
  readonly begins: Uint32Array
  readonly sources: Uint32Array
  /** Within the block. */
  readonly targets: Uint32Array
  readonly weights: Weights | undefined
}

function groupByPart(nodes: number, { from, to, weights }: EdgeColumns, size: number): Parts {
  const parts = partsOf(nodes, { from, to }, size)
  const begins = offsetsOf(3 * Math.ceil(nodes / size), parts)
  const next = begins.slice()
  const sources = new Uint32Array(from.length)
  const targets = new Uint32Array(from.length)
  const grouped = weights && emptyWeights(weights)
  for (let edge = 0; edge < parts.length; edge += 1) {
    const part = parts[edge] as number
    const place = next[part] as number
    next[part] = place + 1
    sources[place] = from[edge] as number
    targets[place] = (to[edge] as number) & (size - 1)
    if (grouped !== undefined) grouped[place] = weights?.[edge] as number
  }
  return { begins, sources, targets, weights: grouped }
}

/** The part of each edge. */
function partsOf(nodes: number, { from, to }: EdgeColumns, size: number): Uint32Array {
  const bits = Math.log2(size)
  const isSink = new Uint8Array(nodes).fill(1)
  for (let edge = 0; edge < from.length; edge += 1) isSink[from[edge] as number] = 0
  const parts = new Uint32Array(from.length)
  for (let edge = 0; edge < from.length; edge += 1) {
    const target = to[edge] as number
    const block = target >>> bits
    const source = from[edge] as number
    const leadsForward = source < target && source >>> bits === block
    parts[edge] = 3 * block + (isSink[target] === 1 ? 2 : leadsForward ? 1 : 0)
  }
  return parts
}
