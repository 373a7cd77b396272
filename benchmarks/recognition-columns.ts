import { randomNumbers } from './random-numbers.ts'

/** Edges between numbered nodes. */
export interface Columns {
  readonly nodes: number
  readonly from: Uint32Array
  readonly to: Uint32Array
}

/**
 * A graph as recognition makes it: a fifth as many nodes as edges, in groups of uneven sizes, a third of
 * them without a voice of their own, most endorsements within the group and towards who has many
 * already, one in ten returned. The same every time.
 */
export function recognitionColumns(edges: number): Columns {
  const random = randomNumbers(42)
  const nodes = Math.max(10, Math.round(edges / 5))
  const [from, to] = [new Uint32Array(edges), new Uint32Array(edges)]
  const groups = Math.ceil(Math.sqrt(nodes) / 2)
  const shuffled = permutation(nodes, random)
  for (let edge = 0; edge < edges; edge += 1) {
    const isAnswer = edge > 0 && random() < 0.1
    // Squared, so that some are much busier than others.
    const source = isAnswer
      ? (to[edge - 1] as number)
      : (shuffled[Math.floor(random() ** 2 * nodes * 0.65)] as number)
    from[edge] = source
    to[edge] = isAnswer ? (from[edge - 1] as number) : targetFor(edge, source)
  }
  return { nodes, from, to }

  function targetFor(edge: number, source: number): number {
    if (edge > 0 && random() < 0.4) return to[Math.floor(random() * edge)] as number
    if (random() < 0.1) return Math.floor(random() * nodes)
    const step = groups * Math.floor(random() * (nodes / groups))
    return (source + step) % nodes
  }
}

/** A random order of the numbers below `length` (Fisher and Yates). */
function permutation(length: number, random: () => number): Uint32Array {
  const order = Uint32Array.from({ length }, (_, at) => at)
  for (let last = length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    const kept = order[last] as number
    order[last] = order[other] as number
    order[other] = kept
  }
  return order
}
