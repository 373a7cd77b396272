import type { Adjacency } from './adjacency.ts'
import type { DirectedGraph } from './directed-graph.ts'
import { neighbours, type Neighbours } from './neighbours.ts'

export interface CommunityOptions {
  /** Above 1: smaller communities; below 1: larger. @default 1 */
  readonly resolution?: number
}

export interface Communities {
  readonly count: number
  /** The community of each node, 0 to `count - 1`, numbered by its first node. */
  readonly of: Uint32Array
  /** Newman's modularity of this partition, from -0.5 to 1. */
  readonly modularity: number
}

/**
 * Groups of nodes with more edges among themselves than chance would give, by the Louvain method
 * (Blondel et al., J. Stat. Mech. 2008) over the graph without directions. Nodes are visited in
 * ascending order and ties go to the lowest community, so the same graph gives the same groups.
 *
 * A description, not a verdict: other partitions may be as good, and a community of this method may
 * even fall apart into two (Traag et al. 2019).
 */
export function communities(graph: DirectedGraph, options: CommunityOptions = {}): Communities {
  const { resolution = 1 } = options
  let level: Level = { edges: neighbours(graph), loops: new Float64Array(graph.nodes) }
  const of = Uint32Array.from({ length: graph.nodes }, (_, node) => node)
  let count = graph.nodes
  for (;;) {
    const moved = moveAll(level, resolution)
    if (!moved.changed) break
    const merged = numberByFirst(moved.community)
    of.forEach((node, at) => (of[at] = merged.of[node] as number))
    count = merged.count
    level = contracted(level, merged)
  }
  const numbered = numberByFirst(of)
  return { count, of: numbered.of, modularity: modularityOf(level, resolution) }
}

/** A graph whose nodes stand for groups; `loops` is twice the weight inside each. */
interface Level {
  readonly edges: Neighbours
  readonly loops: Float64Array
}

/** Smaller gains are rounding. */
const GAIN = 1e-12
const SWEEPS = 1000

function moveAll(level: Level, resolution: number): { community: Uint32Array; changed: boolean } {
  const { nodes } = level.edges
  const community = Uint32Array.from({ length: nodes }, (_, node) => node)
  const degree = degreesOf(level)
  const total = degree.slice()
  const state: Moving = {
    edges: level.edges,
    community,
    degree,
    total,
    scale: resolution / (degree.reduce((sum, each) => sum + each, 0) || 1),
    towards: new Float64Array(nodes),
  }
  let changed = false
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    let moves = 0
    for (let node = 0; node < nodes; node += 1) if (moveOne(node, state)) moves += 1
    if (moves === 0) break
    changed = true
  }
  return { community, changed }
}

interface Moving {
  readonly edges: Neighbours
  readonly community: Uint32Array
  readonly degree: Float64Array
  /** The sum of the degrees of each community. */
  readonly total: Float64Array
  /** Resolution over the sum of all degrees. */
  readonly scale: number
  /** Scratch: the weight from the moving node towards each community; zero between moves. */
  readonly towards: Float64Array
}

function moveOne(node: number, state: Moving): boolean {
  const { edges, community, degree, total, scale, towards } = state
  const begin = edges.offsets[node] as number
  const end = edges.offsets[node + 1] as number
  for (let edge = begin; edge < end; edge += 1) {
    const near = community[edges.targets[edge] as number] as number
    towards[near] = (towards[near] as number) + (edges.weights[edge] as number)
  }
  const home = community[node] as number
  const own = degree[node] as number
  total[home] = (total[home] as number) - own
  const gain = (to: number) => (towards[to] as number) - scale * (total[to] as number) * own
  let best = home
  let bestGain = gain(home) + GAIN
  for (let edge = begin; edge < end; edge += 1) {
    const near = community[edges.targets[edge] as number] as number
    const gained = gain(near)
    if (gained > bestGain || (gained > bestGain - GAIN && best !== home && near < best)) {
      best = near
      bestGain = gained
    }
  }
  for (let edge = begin; edge < end; edge += 1) {
    towards[community[edges.targets[edge] as number] as number] = 0
  }
  total[best] = (total[best] as number) + own
  community[node] = best
  return best !== home
}

function degreesOf({ edges, loops }: Level): Float64Array {
  return loops.map((loop, node) => {
    let sum = loop
    const end = edges.offsets[node + 1] as number
    for (let edge = edges.offsets[node] as number; edge < end; edge += 1) {
      sum += edges.weights[edge] as number
    }
    return sum
  })
}

function numberByFirst(labels: Uint32Array): { of: Uint32Array; count: number } {
  const number = new Map<number, number>()
  const of = labels.map((label) => {
    const known = number.get(label) ?? number.size
    number.set(label, known)
    return known
  })
  return { of, count: number.size }
}

/** One node per community. Members are visited in order, so rows come out the same every time. */
function contracted(level: Level, { of, count }: { of: Uint32Array; count: number }): Level {
  const { edges } = level
  const members = membersOf(of, count)
  const loops = new Float64Array(count)
  const rows: Row[] = []
  const sums = new Float64Array(count)
  for (let community = 0; community < count; community += 1) {
    const touched = new Set<number>()
    for (const node of members(community)) {
      loops[community] = (loops[community] as number) + (level.loops[node] as number)
      const end = edges.offsets[node + 1] as number
      for (let edge = edges.offsets[node] as number; edge < end; edge += 1) {
        const near = of[edges.targets[edge] as number] as number
        sums[near] = (sums[near] as number) + (edges.weights[edge] as number)
        touched.add(near)
      }
    }
    loops[community] = (loops[community] as number) + (sums[community] as number)
    const near = [...touched].filter((each) => each !== community)
    rows.push({ targets: near, weights: near.map((each) => sums[each] as number) })
    for (const each of touched) sums[each] = 0
  }
  return { edges: joined(rows), loops }
}

interface Row {
  readonly targets: readonly number[]
  readonly weights: readonly number[]
}

function membersOf(of: Uint32Array, count: number): (community: number) => Uint32Array {
  const begin = new Uint32Array(count + 1)
  for (const each of of) begin[each + 1] = (begin[each + 1] as number) + 1
  for (let each = 0; each < count; each += 1) {
    begin[each + 1] = (begin[each + 1] as number) + (begin[each] as number)
  }
  const next = begin.slice()
  const members = new Uint32Array(of.length)
  of.forEach((each, node) => {
    const at = next[each] as number
    members[at] = node
    next[each] = at + 1
  })
  return (community) => members.subarray(begin[community], begin[community + 1])
}

function joined(rows: readonly Row[]): Neighbours {
  const offsets = new Uint32Array(rows.length + 1)
  rows.forEach(({ targets }, row) => {
    offsets[row + 1] = (offsets[row] as number) + targets.length
  })
  const length = offsets[rows.length] as number
  const targets = new Uint32Array(length)
  const weights = new Float64Array(length)
  rows.forEach((each, row) => {
    targets.set(each.targets, offsets[row])
    weights.set(each.weights, offsets[row])
  })
  return { nodes: rows.length, offsets, targets, weights } satisfies Adjacency
}

/** Of the partition in which each node of the level is a community. */
function modularityOf(level: Level, resolution: number): number {
  const degree = degreesOf(level)
  const all = degree.reduce((sum, each) => sum + each, 0)
  if (all === 0) return 0
  return level.loops.reduce(
    (sum, loop, node) => sum + loop / all - resolution * ((degree[node] as number) / all) ** 2,
    0,
  )
}
