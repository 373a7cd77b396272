import { chunksBySource } from './chunks-by-source.ts'
import { emptyWeights, type EdgeColumns, type Weights } from './edge-columns.ts'

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
   * from that of the word before, for the first of a part from `firstSource`. With `NOWHERE` as its target it is
   * no edge, but a step to a source that is further away, or fills a place that no step needed.
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

/** Which part of its block an edge is in that does not lead from elsewhere or backward to a node with a voice. */
const FORWARD = 1
const TO_SINK = 2

/** The order of the columns changes nothing for a node: edges to it come by source, parallel ones as they were. */
export function edgeBlocks(nodes: number, columns: EdgeColumns): EdgeBlocks {
  const size = sizeFor(nodes)
  const kinds = kindsOf(nodes, columns)
  const begins = beginsOf({ nodes, size }, columns, kinds)
  const words = new Uint32Array(begins.at(-1) ?? 0)
  const weights = columns.weights && emptyWeights(columns.weights, words.length)
  const blocks = { nodes, size, begins, words, ...(weights && { weights }) }
  const last = begins.map((_, part) => firstSource(blocks, part))
  const pen: Pen = { kinds, next: begins.slice(), last }
  chunksBySource(nodes, columns, (chunk) => write(chunk, blocks, pen))
  for (let part = 0; part + 1 < begins.length; part += 1) {
    words.fill(NOWHERE, pen.next[part], begins[part + 1])
  }
  return blocks
}

/** 16 blocks at least, so that few edges begin and end in the same one: those take longer. */
function sizeFor(nodes: number): number {
  return 2 ** Math.max(5, Math.min(Math.log2(MOST_NODES), Math.floor(Math.log2(nodes / 16))))
}

/** Of each node, `TO_SINK` if edges to it lead to a sink, and otherwise 0. */
function kindsOf(nodes: number, { from }: EdgeColumns): Uint8Array {
  const kinds = new Uint8Array(nodes).fill(TO_SINK)
  for (let edge = 0; edge < from.length; edge += 1) kinds[from[edge] as number] = 0
  return kinds
}

/** With room for as many steps as there can be. */
function beginsOf(
  { nodes, size }: { readonly nodes: number; readonly size: number },
  columns: EdgeColumns,
  kinds: Uint8Array,
): Uint32Array {
  const begins = new Uint32Array(3 * Math.ceil(nodes / size) + 1)
  countEdges(columns, begins, { bits: Math.log2(size), kinds })
  let sum = 0
  for (let part = 0; part < begins.length; part += 1) {
    const count = begins[part] as number
    begins[part] = sum
    sum += count
    if (count > 0 && !isForward(part)) sum += Math.floor(nodes / STEP)
  }
  return begins
}

/** Adds the edges of each part to `counts`. */
function countEdges(
  { from, to }: EdgeColumns,
  counts: Uint32Array,
  { bits, kinds }: { readonly bits: number; readonly kinds: Uint8Array },
): void {
  for (let edge = 0; edge < from.length; edge += 1) {
    const part = partOf(from[edge] as number, to[edge] as number, bits, kinds)
    counts[part] = (counts[part] as number) + 1
  }
}

function partOf(source: number, target: number, bits: number, kinds: Uint8Array): number {
  const kind = kinds[target] as number
  const part = 3 * (target >>> bits) + kind
  // Which of two nodes comes first no processor can guess, so that is asked only about nodes of one block.
  const leadsForward = (source ^ target) >>> bits === 0 && source < target && kind === 0
  return leadsForward ? part + FORWARD : part
}

interface Pen {
  readonly kinds: Uint8Array
  /** Where the next word of each part goes. */
  readonly next: Uint32Array
  /** The source of the word before. */
  readonly last: Uint32Array
}

/** The words of edges that come by source. */
function write({ from, to, weights: given }: EdgeColumns, blocks: EdgeBlocks, pen: Pen): void {
  const { size, words, weights } = blocks
  const { kinds, next, last } = pen
  const bits = Math.log2(size)
  for (let edge = 0; edge < from.length; edge += 1) {
    const source = from[edge] as number
    const target = to[edge] as number
    const part = partOf(source, target, bits, kinds)
    let place = next[part] as number
    let step = source - (last[part] as number)
    for (; step > STEP; step -= STEP) words[place++] = (STEP << 16) | NOWHERE
    words[place] = (step << 16) | (target & (size - 1))
    if (weights !== undefined) weights[place] = given?.[edge] as number
    next[part] = place + 1
    last[part] = source
  }
}

/** From where the first step of a part leads: from the block's first node if edges lead forward in it, or from 0. */
export function firstSource({ size }: { readonly size: number }, part: number): number {
  return isForward(part) ? Math.floor(part / 3) * size : 0
}

/** Called for every edge, by block and part; `at` is the edge's place in `words` and `weights`. */
export function forEachEdge(
  blocks: EdgeBlocks,
  visit: (source: number, target: number, at: number) => void,
): void {
  const { size, begins, words } = blocks
  for (let part = 0; part + 1 < begins.length; part += 1) {
    const first = Math.floor(part / 3) * size
    const end = begins[part + 1] as number
    let source = firstSource(blocks, part)
    for (let at = begins[part] as number; at < end; at += 1) {
      const word = words[at] as number
      source += word >>> 16
      if ((word & NOWHERE) === 0) visit(source, first + (word & 0xffff), at)
    }
  }
}

/** The sum of the weights of each node's outgoing edges, by a loop: a call for each takes ten times as long. */
export function strengthsGiven(blocks: EdgeBlocks): Float64Array {
  const sums = new Float64Array(blocks.nodes)
  for (let part = 0; part + 1 < blocks.begins.length; part += 1) addStrengths(blocks, part, sums)
  return sums
}

function addStrengths(blocks: EdgeBlocks, part: number, sums: Float64Array): void {
  const { begins, words, weights } = blocks
  const end = begins[part + 1] as number
  let source = firstSource(blocks, part)
  for (let at = begins[part] as number; at < end; at += 1) {
    const word = words[at] as number
    source += word >>> 16
    if ((word & NOWHERE) !== 0) continue
    sums[source] = (sums[source] as number) + (weights === undefined ? 1 : (weights[at] as number))
  }
}

function isForward(part: number): boolean {
  return part % 3 === FORWARD
}
