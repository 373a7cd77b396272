import { assertCounts } from './assert-counts.ts'
import { createHeap } from './kernel/heap.ts'
import { sharePerVisit } from './kernel/walk.ts'
import type { Legitimacy } from './legitimacy.ts'
import { mayScore } from './may-score.ts'
import type { RecognitionEdge } from './recognition-edge.ts'

export interface PathOptions {
  /** How many paths at most. @default 5 */
  readonly paths?: number
  /** Edges of one path at most. @default 6 */
  readonly maxHops?: number
}

/** One way of recognition from an authority; no node occurs twice on it. */
export interface RecognitionPath {
  /** From the authority to the node that is explained. */
  readonly nodes: readonly string[]
  readonly edges: readonly RecognitionEdge[]
  /** What comes along this way, in the units of the score. */
  readonly amount: number
}

/** Steps of the search, so that a dense graph ends it with the best paths found so far. */
const MOST_STEPS = 20_000

/** The simple paths from seeds to a node that carry most, best first, by a best-first search backwards. */
export function strongestPaths(
  legitimacy: Legitimacy,
  target: number,
  { paths: wanted = 5, maxHops = 6 }: PathOptions,
): RecognitionPath[] {
  assertCounts({ paths: wanted, maxHops })
  const { snapshot, computed, method } = legitimacy
  const { graph, capacity } = computed.flow
  const share = sharePerVisit(graph, method.damping, capacity)
  // What comes along a way through somebody tells their own score.
  const allowed = mayScore(snapshot, method.personsBecause)
  const found: Trail[] = []
  const open = createHeap<Trail>(isBefore)
  open.push({ node: target, carried: 1, hops: 0 })
  const { seeds } = computed
  const most = seeds.reduce((max, seed) => Math.max(max, seed), 0)
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const trail = open.pop()
    if (trail === undefined) break
    // The best that is still open cannot beat what was found: done.
    const enough = found[wanted - 1]
    if (enough !== undefined && amountOf(enough, seeds) >= trail.carried * most) break
    if ((seeds[trail.node] as number) > 0) insert(found, trail, seeds)
    if (trail.hops === maxHops) continue
    const { offsets, targets: sources, weights } = graph.incoming
    const end = offsets[trail.node + 1] as number
    for (let at = offsets[trail.node] as number; at < end; at += 1) {
      const node = sources[at] as number
      if (!allowed(node) || isOn(trail, node) || computed.walked.visits[node] === 0) continue
      const carried = trail.carried * (share[node] as number) * (weights?.[at] ?? 1)
      open.push({ node, carried, hops: trail.hops + 1, next: trail })
    }
  }
  return found.slice(0, wanted).map((trail) => pathOf(trail, legitimacy, target))
}

/** A path from its first node on; `carried` is what arrives at the target per visit at `node`. */
interface Trail {
  readonly node: number
  readonly carried: number
  readonly hops: number
  readonly next?: Trail
}

function isOn(trail: Trail | undefined, node: number): boolean {
  for (let at = trail; at !== undefined; at = at.next) if (at.node === node) return true
  return false
}

function amountOf({ node, carried }: Trail, seeds: Float64Array): number {
  return carried * (seeds[node] as number)
}

function insert(found: Trail[], trail: Trail, seeds: Float64Array): void {
  const amount = amountOf(trail, seeds)
  const place = found.findIndex((each) => amountOf(each, seeds) < amount)
  found.splice(place === -1 ? found.length : place, 0, trail)
}

function pathOf(first: Trail, legitimacy: Legitimacy, target: number): RecognitionPath {
  const { snapshot, computed, method } = legitimacy
  const nodes: string[] = []
  const edges: RecognitionEdge[] = []
  for (let at: Trail | undefined = first; at !== undefined; at = at.next) {
    nodes.push(snapshot.nodes[at.node]?.id ?? '')
    const edge = at.next && computed.flow.edgeBetween(at.node, at.next.node)
    if (edge !== undefined) edges.push(edge)
  }
  const visits = computed.walked.visits[target] as number
  const unit = visits === 0 ? 0 : computed.scoreOf(target) / visits
  return { nodes, edges, amount: (1 - method.damping) * amountOf(first, computed.seeds) * unit }
}

/** The greatest `carried` first; equal ones by node, so that the order is fixed. */
function isBefore(a: Trail, b: Trail): boolean {
  return a.carried === b.carried ? a.node < b.node : a.carried > b.carried
}
