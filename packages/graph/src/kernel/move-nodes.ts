import type { CommunityLevel } from './community-level.ts'
import { clearTowards, gatherTowards, type Towards } from './towards.ts'

/** Smaller gains, as a part of a node's degree, are rounding. */
export const ROUNDING = 1e-12

/**
 * Moves nodes to the community that gains most by them, until none does: all in ascending order, then those
 * whose neighbours have moved, in that order (Traag et al. 2019, "fast local move").
 *
 * @param community  Of each node, below their number; nodes move in it.
 */
export function moveNodes(level: CommunityLevel, community: Uint32Array, resolution: number): void {
  const moving = startMoving(level, community, resolution)
  const { edges } = level
  const waiting = Uint32Array.from(community, (_, node) => node)
  const isWaiting = new Uint8Array(waiting.length).fill(1)
  let last = 0
  for (let count = waiting.length; count > 0; count -= 1) {
    const node = waiting[last] as number
    last = last + 1 === waiting.length ? 0 : last + 1
    isWaiting[node] = 0
    if (!moveOne(node, moving)) continue
    const end = edges.offsets[node + 1] as number
    for (let edge = edges.offsets[node] as number; edge < end; edge += 1) {
      const near = edges.targets[edge] as number
      if (isWaiting[near] === 1 || community[near] === community[node]) continue
      isWaiting[near] = 1
      // Who waits has one place, so there is always one free.
      waiting[(last + count - 1) % waiting.length] = near
      count += 1
    }
  }
}

interface Moving {
  readonly level: CommunityLevel
  readonly community: Uint32Array
  /** Resolution over the sum of all degrees. */
  readonly scale: number
  /** The sum of the degrees of each community. */
  readonly totals: Float64Array
  /** How many nodes each has. */
  readonly sizes: Uint32Array
  /** Communities without any. */
  readonly empty: number[]
  /** From the moving node, by community. */
  readonly towards: Towards
}

function startMoving(level: CommunityLevel, community: Uint32Array, resolution: number): Moving {
  const nodes = community.length
  const totals = new Float64Array(nodes)
  const sizes = new Uint32Array(nodes)
  community.forEach((each, node) => {
    totals[each] = (totals[each] as number) + (level.degrees[node] as number)
    sizes[each] = (sizes[each] as number) + 1
  })
  const empty: number[] = []
  for (let each = nodes - 1; each >= 0; each -= 1) if (sizes[each] === 0) empty.push(each)
  const scale = resolution / (level.all || 1)
  return { level, community, scale, totals, sizes, empty, towards: new Float64Array(nodes) }
}

function moveOne(node: number, moving: Moving): boolean {
  const { level, community, totals, sizes, empty } = moving
  const home = community[node] as number
  const degree = level.degrees[node] as number
  totals[home] = (totals[home] as number) - degree
  const best = bestFor(node, moving)
  totals[best] = (totals[best] as number) + degree
  if (best === home) return false
  if (best === empty.at(-1)) empty.pop()
  community[node] = best
  sizes[best] = (sizes[best] as number) + 1
  sizes[home] = (sizes[home] as number) - 1
  if (sizes[home] === 0) empty.push(home)
  return true
}

/** Where its neighbours are, where it is, or alone. */
function bestFor(
  node: number,
  { level, community, scale, totals, sizes, empty, towards }: Moving,
): number {
  const { offsets, targets } = level.edges
  gatherTowards(towards, node, level, community)
  const home = community[node] as number
  const degree = level.degrees[node] as number
  const least = ROUNDING * degree
  const gain = (to: number) => (towards[to] as number) - scale * (totals[to] as number) * degree
  let best = home
  let bestGain = gain(home) + least
  const end = offsets[node + 1] as number
  for (let edge = offsets[node] as number; edge < end; edge += 1) {
    const near = community[targets[edge] as number] as number
    const gained = gain(near)
    if (gained > bestGain || (gained > bestGain - least && best !== home && near < best)) {
      best = near
      bestGain = gained
    }
  }
  clearTowards(towards, node, level, community)
  const alone = empty.at(-1)
  return alone !== undefined && bestGain < 0 && (sizes[home] as number) > 1 ? alone : best
}
