import type { DirectedGraph } from './directed-graph.ts'
import { neighbours, type Neighbours } from './neighbours.ts'

/**
 * How many shortest paths between others lead through each node, as a share of all pairs, over the graph
 * without directions and weights (Brandes, J. Math. Sociology 2001): n × m steps.
 *
 * @param pivots  Paths are counted from these nodes only and scaled up (Brandes & Pich 2007). @default all
 */
export function betweenness(graph: DirectedGraph, pivots?: readonly number[]): Float64Array {
  const edges = neighbours(graph)
  const sources = pivots ?? Array.from({ length: graph.nodes }, (_, node) => node)
  const score = new Float64Array(graph.nodes)
  const search = newSearch(graph.nodes)
  for (const source of sources) {
    const reached = countPaths(source, edges, search)
    addDependencies(source, reached, { edges, search, score })
  }
  const pairs = (graph.nodes - 1) * (graph.nodes - 2)
  const scale = pairs <= 0 ? 0 : graph.nodes / sources.length / pairs
  return score.map((each) => each * scale)
}

interface Search {
  readonly distance: Int32Array
  /** How many shortest paths lead here. */
  readonly paths: Float64Array
  readonly dependency: Float64Array
  readonly queue: Uint32Array
}

function newSearch(nodes: number): Search {
  return {
    distance: new Int32Array(nodes).fill(-1),
    paths: new Float64Array(nodes),
    dependency: new Float64Array(nodes),
    queue: new Uint32Array(nodes),
  }
}

/** Breadth first; returns how many nodes are in `queue`, nearest first. */
function countPaths(source: number, edges: Neighbours, search: Search): number {
  const { distance, paths, queue } = search
  distance[source] = 0
  paths[source] = 1
  queue[0] = source
  let length = 1
  for (let head = 0; head < length; head += 1) {
    const node = queue[head] as number
    const far = (distance[node] as number) + 1
    const end = edges.offsets[node + 1] as number
    for (let edge = edges.offsets[node] as number; edge < end; edge += 1) {
      const other = edges.targets[edge] as number
      if (distance[other] === -1) {
        distance[other] = far
        queue[length] = other
        length += 1
      }
      if (distance[other] === far) paths[other] = (paths[other] as number) + (paths[node] as number)
    }
  }
  return length
}

interface Summing {
  readonly edges: Neighbours
  readonly search: Search
  readonly score: Float64Array
}

/** From the farthest back to the source; leaves the search clean for the next one. */
function addDependencies(source: number, reached: number, { edges, search, score }: Summing): void {
  const { distance, paths, dependency, queue } = search
  for (let at = reached - 1; at >= 0; at -= 1) {
    const node = queue[at] as number
    const share = (1 + (dependency[node] as number)) / (paths[node] as number)
    const nearer = (distance[node] as number) - 1
    const end = edges.offsets[node + 1] as number
    for (let edge = edges.offsets[node] as number; edge < end; edge += 1) {
      const other = edges.targets[edge] as number
      if (distance[other] !== nearer) continue
      dependency[other] = (dependency[other] as number) + (paths[other] as number) * share
    }
    if (node !== source) score[node] = (score[node] as number) + (dependency[node] as number)
  }
  for (let at = 0; at < reached; at += 1) {
    const node = queue[at] as number
    distance[node] = -1
    paths[node] = 0
    dependency[node] = 0
  }
}
