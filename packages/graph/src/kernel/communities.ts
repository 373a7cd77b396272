import { contracted, levelOf, modularityOf, type CommunityLevel } from './community-level.ts'
import type { DirectedGraph } from './directed-graph.ts'
import { moveNodes } from './move-nodes.ts'
import { partsOfCommunities } from './parts-of-communities.ts'

export interface CommunityOptions {
  /** Above 1: smaller communities; below 1: larger. @default 1 */
  readonly resolution?: number
  /** With `louvain` a community may fall apart into pieces that have nothing in common. @default 'leiden' */
  readonly method?: 'leiden' | 'louvain'
}

export interface Communities {
  readonly count: number
  /** The community of each node, 0 to `count - 1`, numbered by its first node. */
  readonly of: Uint32Array
  /** Newman's modularity of this partition, from -0.5 to 1. */
  readonly modularity: number
}

/**
 * Groups of nodes with more edges among themselves than chance would give, by the Leiden method (Traag,
 * Waltman & van Eck, Sci. Rep. 2019) over the graph without directions, or by the Louvain method (Blondel
 * et al., J. Stat. Mech. 2008). Nodes are visited in ascending order and ties go to the lowest community, so
 * the same graph gives the same groups; where Leiden draws lots, the best choice is taken.
 *
 * A description, not a verdict: other partitions may be as good.
 */
export function communities(graph: DirectedGraph, options: CommunityOptions = {}): Communities {
  const first = levelOf(graph)
  let best = oneRound(first, ascending(graph.nodes), options)
  // A node that once moved with others may do better alone now.
  for (;;) {
    const next = oneRound(first, best.of, options)
    if (!(next.modularity > best.modularity + LEAST)) return best
    best = next
  }
}

/** A smaller gain in modularity is not worth another round. */
const LEAST = 1e-4

/** Moves nodes, then makes each part of the communities a node, until none moves. */
function oneRound(
  first: CommunityLevel,
  start: Uint32Array,
  options: CommunityOptions,
): Communities {
  const { resolution = 1, method = 'leiden' } = options
  let level = first
  /** The node of the level that each node is part of, and the community of each node of the level. */
  let of: Uint32Array = ascending(start.length)
  let community: Uint32Array = start.slice()
  for (;;) {
    moveNodes(level, community, resolution)
    const parts = method === 'leiden' ? partsOfCommunities(level, community, resolution) : community
    const { number, count } = numberByFirst(parts)
    if (count === community.length) break
    of = of.map((node) => number[node] as number)
    level = contracted(level, number, count)
    community = communitiesOf(number, count, community)
  }
  const { number, count } = numberByFirst(of)
  return { count, of: number, modularity: modularityOf(level, resolution) }
}

function ascending(length: number): Uint32Array {
  return Uint32Array.from({ length }, (_, at) => at)
}

function numberByFirst(labels: Uint32Array): { number: Uint32Array; count: number } {
  const numbers = new Map<number, number>()
  const number = labels.map((label) => {
    const known = numbers.get(label) ?? numbers.size
    numbers.set(label, known)
    return known
  })
  return { number, count: numbers.size }
}

/** The community of each part: that of its nodes. */
function communitiesOf(part: Uint32Array, count: number, community: Uint32Array): Uint32Array {
  const { number } = numberByFirst(community)
  const result = new Uint32Array(count)
  part.forEach((each, node) => (result[each] = number[node] as number))
  return result
}
