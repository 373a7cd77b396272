import { assertCounts } from '../assert-counts.ts'
import { stronglyConnected } from '../kernel/components.ts'
import { flowOf } from '../recognition-flow.ts'
import type { Snapshot } from '../snapshot.ts'

/** Nodes that endorse each other in a circle, directly or over others. */
export interface Ring {
  /** Ordered by id. */
  readonly members: readonly string[]
  /** Endorsements among the members. */
  readonly inside: number
  /** Endorsements that members receive from others: a ring that others recognise is a community. */
  readonly fromOutside: number
  /** Of the members' endorsements, the share that stays inside, from 0 to 1. */
  readonly closure: number
}

/**
 * Rings of at least so many members, largest first. A signal for people to look at, never a sanction: to
 * recognise each other is what a learning community does. Linear time, any depth (Tarjan 1972).
 *
 * @param options.minSize  Members of the smallest ring worth a look. @default 3
 */
export function ringsIn(
  snapshot: Snapshot,
  { minSize = 3 }: { readonly minSize?: number } = {},
): readonly Ring[] {
  assertCounts({ minSize })
  const { graph } = flowOf(snapshot, { along: ['endorses'] })
  const { of, sizes } = stronglyConnected(graph)
  const rings = new Map<number, { members: string[]; inside: number; into: number; out: number }>()
  snapshot.nodes.forEach(({ id }, node) => {
    const component = of[node] as number
    if ((sizes[component] as number) < minSize) return
    const ring = rings.get(component) ?? { members: [], inside: 0, into: 0, out: 0 }
    rings.set(component, ring)
    ring.members.push(id)
    const { outgoing, incoming } = graph
    const end = outgoing.offsets[node + 1] as number
    for (let edge = outgoing.offsets[node] as number; edge < end; edge += 1) {
      if (of[outgoing.targets[edge] as number] === component) ring.inside += 1
      else ring.out += 1
    }
    const last = incoming.offsets[node + 1] as number
    for (let edge = incoming.offsets[node] as number; edge < last; edge += 1) {
      if (of[incoming.targets[edge] as number] !== component) ring.into += 1
    }
  })
  return [...rings.values()]
    .map(({ members, inside, into, out }) => ({
      members,
      inside,
      fromOutside: into,
      closure: inside / (inside + out),
    }))
    .toSorted((a, b) => b.members.length - a.members.length)
}
