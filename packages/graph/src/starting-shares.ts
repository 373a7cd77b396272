import { countedNodes } from './counted-nodes.ts'
import { sharesOf, type SeedPolicy } from './seed-policy.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * How much starts where. Where every node counts alike, those that only an ignored edge names do not: else
 * whatever is not verified would take from all others.
 *
 * @param policy  As `assertSeedPolicy` passed it
 * @throws {GraphError} `unknown_node`, `bad_argument`
 */
export function startingShares(snapshot: Snapshot, policy: SeedPolicy): Float64Array {
  if (policy.kind === 'authorities') return sharesOf(snapshot, policy)
  const counted = countedNodes(snapshot)
  const shares = new Float64Array(snapshot.nodes.length)
  for (const position of counted) shares[position] = 1 / counted.length
  return shares
}
