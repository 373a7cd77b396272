import { emptyWeights, type EdgeColumns } from './edge-columns.ts'
import { addUp } from './offsets.ts'

/** Two to this power are the sources of a chunk, at least. */
const SOURCE_BITS = 11
/** Two to this power are the chunks, at most: of more the pages of memory that are written to are too many. */
const CHUNK_BITS = 9

/**
 * All edges in the order of their sources, parallel ones as they were: `visit` is called for one chunk after
 * another, in arrays that the next one uses again. Edges are first put to others of their chunk, then each chunk
 * is sorted; both by counting, and neither has more places to write to than a cache holds.
 */
export function chunksBySource(
  nodes: number,
  columns: EdgeColumns,
  visit: (chunk: EdgeColumns) => void,
): void {
  const bits = Math.max(SOURCE_BITS, Math.ceil(Math.log2(nodes)) - CHUNK_BITS)
  const inChunks = emptyColumns(columns, columns.from.length)
  const ends = sort(columns, inChunks, { first: 0, bits, count: Math.ceil(nodes / 2 ** bits) })
  const begins = ends.map((_, chunk) => ends[chunk - 1] ?? 0)
  const most = ends.reduce(
    (greatest, end, chunk) => Math.max(greatest, end - (begins[chunk] as number)),
    0,
  )
  const room = emptyColumns(columns, most)
  ends.forEach((end, chunk) => {
    const begin = begins[chunk] as number
    const sorted = slice(room, 0, end - begin)
    sort(slice(inChunks, begin, end), sorted, {
      first: chunk * 2 ** bits,
      bits: 0,
      count: 2 ** bits,
    })
    visit(sorted)
  })
}

/** Of sources from `first` on, two to the power of `bits` in each. */
interface Groups {
  readonly first: number
  readonly bits: number
  readonly count: number
}

/** By groups, in the given order within each; returns where each group ends. */
function sort(given: EdgeColumns, sorted: EdgeColumns, groups: Groups): Uint32Array {
  const next = beginsOf(given, groups)
  // Before the edges: to place those moves `next` on.
  if (given.weights !== undefined) placeWeights({ given, sorted, groups, next: next.slice() })
  placeEdges({ given, sorted, groups, next })
  return next.subarray(0, groups.count)
}

function beginsOf({ from }: EdgeColumns, { first, bits, count }: Groups): Uint32Array {
  const begins = new Uint32Array(count + 1)
  for (let edge = 0; edge < from.length; edge += 1) {
    const after = (((from[edge] as number) - first) >>> bits) + 1
    begins[after] = (begins[after] as number) + 1
  }
  return addUp(begins)
}

interface Placing {
  readonly given: EdgeColumns
  readonly sorted: EdgeColumns
  readonly groups: Groups
  /** Where the next edge of each group goes. */
  readonly next: Uint32Array
}

function placeEdges({ given, sorted, groups: { first, bits }, next }: Placing): void {
  const { from, to } = given
  const { from: sources, to: targets } = sorted
  for (let edge = 0; edge < from.length; edge += 1) {
    const source = from[edge] as number
    const group = (source - first) >>> bits
    const place = next[group] as number
    next[group] = place + 1
    sources[place] = source
    targets[place] = to[edge] as number
  }
}

/** By themselves: asking in the loop over edges whether there are any doubles what it takes without. */
function placeWeights({ given, sorted, groups: { first, bits }, next }: Placing): void {
  const { from, weights } = given
  for (let edge = 0; edge < from.length; edge += 1) {
    const group = ((from[edge] as number) - first) >>> bits
    const place = next[group] as number
    next[group] = place + 1
    if (sorted.weights !== undefined) sorted.weights[place] = weights?.[edge] as number
  }
}

function emptyColumns({ weights }: EdgeColumns, length: number): EdgeColumns {
  const columns = { from: new Uint32Array(length), to: new Uint32Array(length) }
  return weights === undefined ? columns : { ...columns, weights: emptyWeights(weights, length) }
}

function slice({ from, to, weights }: EdgeColumns, begin: number, end: number): EdgeColumns {
  const columns = { from: from.subarray(begin, end), to: to.subarray(begin, end) }
  return weights === undefined ? columns : { ...columns, weights: weights.subarray(begin, end) }
}
