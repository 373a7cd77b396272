import type { Snapshot } from './snapshot.ts'

/** The positions of nodes that are listed or an end of an edge that counts, ascending. */
export function countedNodes({ graph, nodes, edges }: Snapshot): number[] {
  const counted = new Set(graph.listed.map(({ id }) => id))
  for (const { from, to } of edges) counted.add(from).add(to)
  return nodes.flatMap(({ id }, position) => (counted.has(id) ? [position] : []))
}
