import type { DirectedGraph } from './directed-graph.ts'
import { neighbours, type Neighbours } from './neighbours.ts'
import { grouped } from './offsets.ts'

/** A graph whose nodes stand for groups of nodes. */
export interface CommunityLevel {
  readonly edges: Neighbours
  /** Twice the weight inside each group. */
  readonly loops: Float64Array
  /** The sum of the weights at each group, those inside counted twice. */
  readonly degrees: Float64Array
  /** The sum of `degrees`. */
  readonly all: number
}

export function levelOf(graph: DirectedGraph): CommunityLevel {
  return levelFrom(neighbours(graph), new Float64Array(graph.nodes))
}

function levelFrom(edges: Neighbours, loops: Float64Array): CommunityLevel {
  const degrees = loops.map((loop, node) => {
    let sum = loop
    const end = edges.offsets[node + 1] as number
    for (let edge = edges.offsets[node] as number; edge < end; edge += 1) {
      sum += edges.weights[edge] as number
    }
    return sum
  })
  return { edges, loops, degrees, all: degrees.reduce((sum, each) => sum + each, 0) }
}

/** One node per group. Members are visited in order, so rows come out the same every time. */
export function contracted(level: CommunityLevel, of: Uint32Array, count: number): CommunityLevel {
  const { edges } = level
  const { offsets, members } = grouped(count, of)
  const loops = new Float64Array(count)
  const rows: Row[] = []
  const sums = new Float64Array(count)
  for (let group = 0; group < count; group += 1) {
    const touched = new Set<number>()
    for (const node of members.subarray(offsets[group], offsets[group + 1])) {
      loops[group] = (loops[group] as number) + (level.loops[node] as number)
      const end = edges.offsets[node + 1] as number
      for (let edge = edges.offsets[node] as number; edge < end; edge += 1) {
        const near = of[edges.targets[edge] as number] as number
        sums[near] = (sums[near] as number) + (edges.weights[edge] as number)
        touched.add(near)
      }
    }
    loops[group] = (loops[group] as number) + (sums[group] as number)
    const near = [...touched].filter((each) => each !== group)
    rows.push({ targets: near, weights: near.map((each) => sums[each] as number) })
    for (const each of touched) sums[each] = 0
  }
  return levelFrom(joined(rows), loops)
}

interface Row {
  readonly targets: readonly number[]
  readonly weights: readonly number[]
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
  return { nodes: rows.length, offsets, targets, weights }
}

/** Of the partition in which each node of the level is a community. */
export function modularityOf({ loops, degrees, all }: CommunityLevel, resolution: number): number {
  if (all === 0) return 0
  return loops.reduce(
    (sum, loop, node) => sum + loop / all - resolution * ((degrees[node] as number) / all) ** 2,
    0,
  )
}
