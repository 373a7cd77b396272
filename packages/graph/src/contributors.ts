import type { Legitimacy } from './legitimacy.ts'
import type { RecognitionEdge } from './recognition-edge.ts'
import { byCodeUnit } from './by-code-unit.ts'

export interface Contributor {
  readonly endorser: string
  readonly edge: RecognitionEdge
  readonly amount: number
  /** Of the score, from 0 to 1. */
  readonly share: number
}

/** What each neighbour passes on to a node, in units of `unit` per visit; greatest first, ties by id. */
export function contributorsOf(
  legitimacy: Legitimacy,
  target: number,
  unit: number,
): Contributor[] {
  const { snapshot, computed, method } = legitimacy
  const { flow } = computed
  const { graph, capacity } = flow
  const { offsets, targets: sources, weights } = graph.incoming
  const score = (computed.walked.visits[target] as number) * unit
  const contributors: Contributor[] = []
  for (let at = offsets[target] as number; at < (offsets[target + 1] as number); at += 1) {
    const source = sources[at] as number
    const edge = flow.edgeBetween(source, target)
    if (edge === undefined) continue
    const share = (method.damping * (weights?.[at] ?? 1)) / (capacity[source] as number)
    const amount = (computed.walked.visits[source] as number) * share * unit
    const endorser = snapshot.nodes[source]?.id ?? ''
    contributors.push({ endorser, edge, amount, share: score === 0 ? 0 : amount / score })
  }
  return contributors.toSorted((a, b) => b.amount - a.amount || byCodeUnit(a.endorser, b.endorser))
}
