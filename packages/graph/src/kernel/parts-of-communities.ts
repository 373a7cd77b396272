import type { CommunityLevel } from './community-level.ts'
import { ROUNDING } from './move-nodes.ts'
import { clearTowards, gatherTowards, type Towards } from './towards.ts'

/**
 * What each community is made of: its nodes, merged again within it where that gains and as long as a part
 * hangs together with the rest of the community. Each part is connected, so communities whose parts find
 * no better place are, too (Traag et al. 2019, "refinement").
 *
 * @returns The part of each node, named after one of its nodes.
 */
export function partsOfCommunities(
  level: CommunityLevel,
  community: Uint32Array,
  resolution: number,
): Uint32Array {
  const merging = startMerging(level, community, resolution)
  const { part, isAlone, totals, outward } = merging
  for (let node = 0; node < part.length; node += 1) {
    if (isAlone[node] === 0 || !hangsTogether(node, node, merging)) continue
    const { best, shared } = bestFor(node, merging)
    if (best === node) continue
    part[node] = best
    isAlone[best] = 0
    isAlone[node] = 0
    totals[best] = (totals[best] as number) + (level.degrees[node] as number)
    outward[best] = (outward[best] as number) + (outward[node] as number) - 2 * shared
  }
  return part
}

interface Merging {
  readonly level: CommunityLevel
  readonly community: Uint32Array
  /** Resolution over the sum of all degrees. */
  readonly scale: number
  /** The sum of the degrees of each community. */
  readonly wholes: Float64Array
  readonly part: Uint32Array
  /** The sum of the degrees of each part. */
  readonly totals: Float64Array
  /** The weight from each part to the rest of its community. */
  readonly outward: Float64Array
  /** Whether a node is a part of its own. */
  readonly isAlone: Uint8Array
  /** From the node at hand, by part. */
  readonly towards: Towards
}

function startMerging(level: CommunityLevel, community: Uint32Array, resolution: number): Merging {
  const { edges, degrees } = level
  const nodes = community.length
  const wholes = new Float64Array(nodes)
  const outward = new Float64Array(nodes)
  for (let node = 0; node < nodes; node += 1) {
    const own = community[node] as number
    wholes[own] = (wholes[own] as number) + (degrees[node] as number)
    const end = edges.offsets[node + 1] as number
    for (let edge = edges.offsets[node] as number; edge < end; edge += 1) {
      if (community[edges.targets[edge] as number] !== own) continue
      outward[node] = (outward[node] as number) + (edges.weights[edge] as number)
    }
  }
  return {
    level,
    community,
    scale: resolution / (level.all || 1),
    wholes,
    part: Uint32Array.from(community, (_, node) => node),
    totals: degrees.slice(),
    outward,
    isAlone: new Uint8Array(nodes).fill(1),
    towards: new Float64Array(nodes),
  }
}

/** Whether a part has as much in common with the rest of its community as chance would give. */
function hangsTogether(
  part: number,
  node: number,
  { community, scale, wholes, totals, outward }: Merging,
): boolean {
  const total = totals[part] as number
  const rest = (wholes[community[node] as number] as number) - total
  return (outward[part] as number) >= scale * total * rest - ROUNDING * total
}

/** The part that gains most by the node, itself if none does, and the weight between both. */
function bestFor(node: number, merging: Merging): { best: number; shared: number } {
  const { level, community, scale, part, totals, towards } = merging
  const { offsets, targets } = level.edges
  const degree = level.degrees[node] as number
  gatherTowards(towards, node, level, part)
  let best = node
  let bestGain = -ROUNDING * degree
  const end = offsets[node + 1] as number
  for (let edge = offsets[node] as number; edge < end; edge += 1) {
    const other = targets[edge] as number
    const near = part[other] as number
    if (community[other] !== community[node] || !hangsTogether(near, node, merging)) continue
    const gained = (towards[near] as number) - scale * (totals[near] as number) * degree
    if (gained > bestGain || (gained === bestGain && near < best)) {
      best = near
      bestGain = gained
    }
  }
  const shared = towards[best] as number
  clearTowards(towards, node, level, part)
  return { best, shared }
}
