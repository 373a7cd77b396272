import type { DirectedGraph } from './directed-graph.ts'
import { neighbours } from './neighbours.ts'

/**
 * The core number of each node: the greatest k for which it belongs to a group whose members all have
 * k neighbours inside the group. Directions, parallel edges and loops do not count.
 *
 * Nodes are peeled by degree, from buckets: linear time (Batagelj & Zaveršnik 2003).
 */
export function coreNumbers(graph: DirectedGraph): Uint32Array {
  const { offsets, targets } = neighbours(graph)
  const degree = Uint32Array.from(
    { length: graph.nodes },
    (_, node) => (offsets[node + 1] as number) - (offsets[node] as number),
  )
  const buckets = sortByDegree(degree)
  for (const node of buckets.sorted) {
    for (let edge = offsets[node] as number; edge < (offsets[node + 1] as number); edge += 1) {
      const other = targets[edge] as number
      if ((degree[other] as number) > (degree[node] as number)) moveDown(other, degree, buckets)
    }
  }
  return degree
}

interface Buckets {
  /** Nodes by ascending degree. */
  readonly sorted: Uint32Array
  /** Where each node stands in `sorted`. */
  readonly place: Uint32Array
  /** Where each degree begins in `sorted`. */
  readonly begin: Uint32Array
}

function sortByDegree(degree: Uint32Array): Buckets {
  const most = degree.reduce((max, each) => Math.max(max, each), 0)
  const begin = new Uint32Array(most + 2)
  for (const each of degree) begin[each + 1] = (begin[each + 1] as number) + 1
  for (let each = 0; each <= most; each += 1) {
    begin[each + 1] = (begin[each + 1] as number) + (begin[each] as number)
  }
  const next = begin.slice()
  const sorted = new Uint32Array(degree.length)
  const place = degree.map((each, node) => {
    const at = next[each] as number
    next[each] = at + 1
    sorted[at] = node
    return at
  })
  return { sorted, place, begin }
}

/** One neighbour less: the node changes places with the first of its bucket, which then ends before it. */
function moveDown(node: number, degree: Uint32Array, { sorted, place, begin }: Buckets): void {
  const old = degree[node] as number
  const first = begin[old] as number
  const other = sorted[first] as number
  const at = place[node] as number
  sorted[first] = node
  sorted[at] = other
  place[node] = first
  place[other] = at
  begin[old] = first + 1
  degree[node] = old - 1
}
