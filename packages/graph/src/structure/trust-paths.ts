import { addToGroup } from '../add-to-group.ts'
import { assertCounts } from '../assert-counts.ts'
import { createHeap } from '../kernel/heap.ts'
import type { EdgeKind, RecognitionEdge } from '../recognition-edge.ts'
import { kindsAlong } from '../recognition-flow.ts'
import { positionOf, type Snapshot } from '../snapshot.ts'

export interface TrustPathOptions {
  /** @default 3 */
  readonly paths?: number
  /** Edges of one path at most. @default 4 */
  readonly maxHops?: number
  /** @default endorses, supports, issues, awards */
  readonly along?: readonly EdgeKind[]
}

/** A way from one node to another: its nodes in order, and the edges between them. */
export interface TrustPath {
  readonly nodes: readonly string[]
  readonly edges: readonly RecognitionEdge[]
}

/** Steps of the search before it ends with what it found. */
const MOST_STEPS = 50_000

/**
 * How one reaches another by verified recognition: the shortest ways, then the next ones, none of which
 * visits a node twice. Of equally long ways, the first by the ids along it.
 *
 * @throws {GraphError} `unknown_node`; `bad_argument` for options that are no whole numbers above 0, or no kinds
 * @example
 * trustPaths(snapshot, { from: 'https://network.example', to: 'urn:badge' })
 */
export function trustPaths(
  snapshot: Snapshot,
  { from, to }: { readonly from: string; readonly to: string },
  options: TrustPathOptions = {},
): readonly TrustPath[] {
  const { paths: wanted = 3, maxHops = 4 } = options
  assertCounts({ paths: wanted, maxHops })
  const along = kindsAlong(options.along)
  const [start, goal] = [from, to].map((id) => snapshot.nodes[positionOf(snapshot, id)]?.id ?? id)
  if (start === undefined || goal === undefined || start === goal) return []
  const next = firstEdges(snapshot, along)
  const far = distancesTo(goal, next, maxHops)
  const open = createHeap<TrustPath>(comesFirst)
  open.push({ nodes: [start], edges: [] })
  const found: TrustPath[] = []
  for (let step = 0; step < MOST_STEPS && found.length < wanted; step += 1) {
    const path = open.pop()
    if (path === undefined) break
    const last = path.nodes.at(-1) ?? start
    if (last === goal) {
      found.push(path)
      continue
    }
    const left = maxHops - path.edges.length - 1
    for (const edge of next.get(last)?.values() ?? []) {
      if ((far.get(edge.to) ?? Infinity) > left || path.nodes.includes(edge.to)) continue
      open.push({ nodes: [...path.nodes, edge.to], edges: [...path.edges, edge] })
    }
  }
  return found
}

/** By source and target; of several edges between a pair the first, for one way is one way. */
function firstEdges(
  { edges }: Snapshot,
  along: readonly EdgeKind[],
): ReadonlyMap<string, ReadonlyMap<string, RecognitionEdge>> {
  const next = new Map<string, Map<string, RecognitionEdge>>()
  for (const edge of edges) {
    if (!along.includes(edge.kind)) continue
    const row = next.get(edge.from) ?? new Map<string, RecognitionEdge>()
    if (!row.has(edge.to)) row.set(edge.to, edge)
    next.set(edge.from, row)
  }
  return next
}

/** How far each node is from the goal, so that no way is begun that cannot arrive. */
function distancesTo(
  goal: string,
  next: ReadonlyMap<string, ReadonlyMap<string, RecognitionEdge>>,
  maxHops: number,
): ReadonlyMap<string, number> {
  const sources = new Map<string, string[]>()
  for (const [from, row] of next) {
    for (const to of row.keys()) addToGroup(sources, to, from)
  }
  const distance = new Map([[goal, 0]])
  for (const [node, hops] of distance) {
    if (hops === maxHops) continue
    for (const from of sources.get(node) ?? []) {
      if (!distance.has(from)) distance.set(from, hops + 1)
    }
  }
  return distance
}

function comesFirst(a: TrustPath, b: TrustPath): boolean {
  if (a.nodes.length !== b.nodes.length) return a.nodes.length < b.nodes.length
  const at = a.nodes.findIndex((node, index) => node !== b.nodes[index])
  return at !== -1 && (a.nodes[at] ?? '') < (b.nodes[at] ?? '')
}
