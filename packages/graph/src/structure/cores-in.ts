import { coreNumbers } from '../kernel/cores.ts'
import { flowOf } from '../recognition-flow.ts'
import type { Snapshot } from '../snapshot.ts'

/**
 * How deep each node sits in the densest part of the network: the greatest k of a group whose members all
 * have k neighbours inside it, by id, in the order of the ids (Batagelj & Zaveršnik 2003).
 */
export function coresIn(snapshot: Snapshot): ReadonlyMap<string, number> {
  const cores = coreNumbers(flowOf(snapshot).graph)
  return new Map(snapshot.nodes.map(({ id }, node) => [id, cores[node] as number]))
}
