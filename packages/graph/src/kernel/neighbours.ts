import type { Adjacency } from './adjacency.ts'
import type { DirectedGraph } from './directed-graph.ts'

/** Edges without directions: every pair is in both rows. */
export type Neighbours = Required<Adjacency>

/**
 * The graph without directions: each pair of different nodes that an edge joins, once in each of both
 * rows, with the sum of the weights both ways. Loops are left out.
 */
export function neighbours({ nodes, outgoing, incoming }: DirectedGraph): Neighbours {
  const offsets = new Uint32Array(nodes + 1)
  const targets = new Uint32Array(outgoing.targets.length + incoming.targets.length)
  const weights = new Float64Array(targets.length)
  let length = 0
  for (let node = 0; node < nodes; node += 1) {
    const begin = length
    let out = outgoing.offsets[node] as number
    let into = incoming.offsets[node] as number
    const outEnd = outgoing.offsets[node + 1] as number
    const intoEnd = incoming.offsets[node + 1] as number
    // Both rows are sorted, so one walk along both suffices.
    while (out < outEnd || into < intoEnd) {
      const outward = out < outEnd && !(into < intoEnd && isLess(incoming, into, outgoing, out))
      const side = outward ? outgoing : incoming
      const edge = outward ? out : into
      if (outward) out += 1
      else into += 1
      const other = side.targets[edge] as number
      if (other === node) continue
      const again = length > begin && targets[length - 1] === other
      if (!again) length += 1
      targets[length - 1] = other
      weights[length - 1] = (again ? (weights[length - 1] as number) : 0) + weightOf(side, edge)
    }
    offsets[node + 1] = length
  }
  return { nodes, offsets, targets: targets.slice(0, length), weights: weights.slice(0, length) }
}

function isLess(a: Adjacency, i: number, b: Adjacency, j: number): boolean {
  return (a.targets[i] as number) < (b.targets[j] as number)
}

/** What an edge weighs; 1 where weights are not kept. */
export function weightOf({ weights }: Adjacency, edge: number): number {
  return weights === undefined ? 1 : (weights[edge] as number)
}
