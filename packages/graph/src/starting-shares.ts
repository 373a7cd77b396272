import { countedNodes } from './counted-nodes.ts'
import { seedVector, type SeedPolicy } from './seed-policy.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * How much starts where. Where every node counts alike, those that only an ignored edge names do not: else
 * whatever is not verified would take from all others.
 *
 * @throws {GraphError} `no_seeds`, `unknown_node`, `bad_argument`
 */
export function startingShares(snapshot: Snapshot, policy: SeedPolicy): Float64Array {
  const seeds = seedVector(snapshot, policy)
  if (policy.kind !== 'uniform') return seeds
  const counted = countedNodes(snapshot)
  const shares = new Float64Array(seeds.length)
  for (const position of counted) shares[position] = 1 / counted.length
  return shares
}
