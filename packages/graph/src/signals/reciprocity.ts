import { flowOf } from '../recognition-flow.ts'
import type { Snapshot } from '../snapshot.ts'

export interface Reciprocity {
  /** Of the pairs that endorse, the share whose endorsement is returned, from 0 to 1; 0 without any. */
  readonly share: number
  /** Who endorses each other, each pair once, ordered by id. */
  readonly pairs: readonly (readonly [string, string])[]
}

/** Endorsements that are returned: normal among colleagues, worth a look where nobody else endorses. */
export function reciprocityIn(snapshot: Snapshot): Reciprocity {
  const { graph } = flowOf(snapshot, { along: ['endorses'] })
  const { outgoing, incoming } = graph
  const pairs: [string, string][] = []
  for (let node = 0; node < graph.nodes; node += 1) {
    const endorsed = outgoing.targets.subarray(outgoing.offsets[node], outgoing.offsets[node + 1])
    const endorsers = incoming.targets.subarray(incoming.offsets[node], incoming.offsets[node + 1])
    const back = new Set(endorsers)
    for (const other of endorsed) {
      if (other < node || !back.has(other)) continue
      pairs.push([snapshot.nodes[node]?.id ?? '', snapshot.nodes[other]?.id ?? ''])
    }
  }
  return { share: graph.edges === 0 ? 0 : (2 * pairs.length) / graph.edges, pairs }
}
