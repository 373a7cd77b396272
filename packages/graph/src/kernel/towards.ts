import type { CommunityLevel } from './community-level.ts'

/** The weight from one node towards each group. Zero before and after, so that its room serves all nodes. */
export type Towards = Float64Array

/** @param groupOf  The group of each node of the level */
export function gatherTowards(
  towards: Towards,
  node: number,
  { edges: { offsets, targets, weights } }: CommunityLevel,
  groupOf: Uint32Array,
): void {
  const end = offsets[node + 1] as number
  for (let edge = offsets[node] as number; edge < end; edge += 1) {
    const group = groupOf[targets[edge] as number] as number
    towards[group] = (towards[group] as number) + (weights[edge] as number)
  }
}

export function clearTowards(
  towards: Towards,
  node: number,
  { edges: { offsets, targets } }: CommunityLevel,
  groupOf: Uint32Array,
): void {
  const end = offsets[node + 1] as number
  for (let edge = offsets[node] as number; edge < end; edge += 1) {
    towards[groupOf[targets[edge] as number] as number] = 0
  }
}
