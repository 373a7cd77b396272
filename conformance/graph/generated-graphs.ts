import { createHash } from 'node:crypto'

/** A directed graph as columns: what every program can read. */
export interface GeneratedGraph {
  readonly name: string
  readonly nodes: number
  readonly from: number[]
  readonly to: number[]
  readonly weights: number[]
  /** Three or so nodes that walks start from. */
  readonly seeds: number[]
}

type Random = () => number
type Family = (nodes: number, random: Random) => [number, number][]

/** Edges wherever chance puts them; nodes without any are likely. */
const scattered: Family = (nodes, random) =>
  Array.from({ length: nodes * 2 }, () => [below(nodes, random), below(nodes, random)])

/** A few receive most: who comes later chooses among the targets of those before. */
const preferential: Family = (nodes, random) => {
  const edges: [number, number][] = [[0, 0]]
  for (let node = 1; node < nodes; node += 1) {
    for (let out = 0; out < 3; out += 1) {
      const liked = edges[below(edges.length, random)]?.[1] ?? 0
      edges.push([node, random() < 0.3 ? below(node, random) : liked])
    }
  }
  return edges
}

/** Groups that endorse one another, and few edges between them. */
const clustered: Family = (nodes, random) => {
  const groups = Math.ceil(nodes / 12)
  return Array.from({ length: nodes * 4 }, () => {
    const from = below(nodes, random)
    const near = (from % groups) + groups * below(Math.floor(nodes / groups), random)
    return [from, random() < 0.9 ? near : below(nodes, random)]
  })
}

/** Rings and long chains, whose walks settle slowly. */
const winding: Family = (nodes, random) =>
  Array.from({ length: nodes }, (_, node): [number, number] => [
    node,
    random() < 0.9 ? (node + 1) % nodes : below(nodes, random),
  ])

const families: readonly (readonly [string, Family])[] = [
  ['scattered', scattered],
  ['preferential', preferential],
  ['clustered', clustered],
  ['winding', winding],
]

/** The same graphs every time: of four kinds, of up to 250 nodes, every other one weighted. */
export function generatedGraphs(count: number): GeneratedGraph[] {
  return Array.from({ length: count }, (_, number) => {
    const random = randomNumbers(`graph ${number}`)
    const [name, family] = families[number % families.length] ?? ['scattered', scattered]
    const { nodes, edges } = compact(distinct(family(12 + below(240, random), random)))
    return {
      name: `${number}: ${name}, ${nodes} nodes`,
      nodes,
      from: edges.map(([from]) => from),
      to: edges.map(([, to]) => to),
      weights: edges.map(() => (number % 8 < 4 ? 1 : (1 + below(16, random)) / 4)),
      seeds: [...new Set([below(nodes, random), below(nodes, random), below(nodes, random)])],
    }
  })
}

/** Without loops, and each pair once: peers merge parallel edges in different ways. */
function distinct(edges: readonly [number, number][]): [number, number][] {
  const seen = new Map(edges.map((edge) => [edge.join(' '), edge]))
  return [...seen.values()].filter(([from, to]) => from !== to)
}

/** Numbered anew, without nodes that no edge touches: a list of edges does not know those. */
function compact(edges: readonly [number, number][]): {
  nodes: number
  edges: readonly [number, number][]
} {
  const numbers = new Map([...new Set(edges.flat())].map((node, at) => [node, at]))
  const renamed = (node: number): number => numbers.get(node) ?? 0
  return {
    nodes: numbers.size,
    edges: edges.map(([from, to]) => [renamed(from), renamed(to)]),
  }
}

function below(limit: number, random: Random): number {
  return Math.floor(random() * limit)
}

function randomNumbers(seed: string): Random {
  let turn = 0
  return () => {
    turn += 1
    return createHash('sha256').update(`${seed} ${turn}`).digest().readUInt32BE() / 2 ** 32
  }
}
