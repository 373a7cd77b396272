import { assertPositive } from './assert-positive.ts'
import { badArgument, GraphError } from './graph-error.ts'
import { directedGraph, type DirectedGraph } from './kernel/directed-graph.ts'
import { strengthsGiven } from './kernel/edge-blocks.ts'
import { createInterner, type Interner } from './kernel/interner.ts'
import { walk } from './kernel/walk.ts'
import { presetNamed, type Preset, type PresetName } from './presets.ts'
import { byCodeUnit } from './by-code-unit.ts'
import { scoreMethod, type ScoreMethod } from './score-method.ts'

/** An edge of a plain list: no kind, no time, no proof. */
export interface PlainEdge {
  readonly from: string
  readonly to: string
  /** A positive number. @default 1 */
  readonly weight?: number
}

export interface ScoreOptions {
  readonly preset: PresetName
  /** A share for each authority, scaled to sum to 1; `pagerank` takes none. */
  readonly seeds?: Readonly<Record<string, number>>
  /** @default 0.85 */
  readonly damping?: number
  /** @default 1e-10 */
  readonly tolerance?: number
}

export interface EdgeScores {
  /** Best first, ties by id. */
  readonly scores: readonly { readonly id: string; readonly score: number }[]
  readonly method: ScoreMethod & { readonly nodes: number; readonly edges: number }
}

/**
 * Scores of a plain list of edges, as other programs compute them. Loops do not count, and of several
 * edges between one pair the weightiest does. The order of the list changes nothing.
 *
 * For badges, use `legitimacyOf`: it knows time, proof and who may see what.
 *
 * @throws {GraphError} `no_seeds`, `unknown_node`, `bad_argument`, `no_convergence`
 * @example
 * scoreEdges([{ from: 'a', to: 'b' }, { from: 'b', to: 'a' }], { preset: 'pagerank' }).scores[0]?.score // 0.5
 */
export function scoreEdges(edges: Iterable<PlainEdge>, options: ScoreOptions): EdgeScores {
  const { damping = 0.85, tolerance = 1e-10 } = options
  const preset = presetFor(options)
  const { names, graph } = readGraph(edges)
  const seeds = seedsOf(names, options.seeds)
  const capacity = strengthsGiven(graph.blocks)
  const walked = walk(graph, { seeds, damping, tolerance })
  const scoreOf = preset.scoreOf({ graph, capacity, walked })
  const scores = Array.from({ length: graph.nodes }, (_, node) => ({
    id: names.nameOf(node),
    score: scoreOf(node),
  }))
  return {
    scores: scores.toSorted((a, b) => b.score - a.score || byCodeUnit(a.id, b.id)),
    method: {
      ...scoreMethod(preset, walked, tolerance),
      nodes: graph.nodes,
      edges: graph.edges,
    },
  }
}

function presetFor({ preset, seeds }: ScoreOptions): Preset {
  return presetNamed(
    preset,
    seeds === undefined
      ? { kind: 'uniform', acknowledge: 'sybil-prone' }
      : { kind: 'authorities', weights: seeds, statement: '' },
  )
}

/** Numbered in the order of the names, so that the order of the list cannot show in the last digits. */
function readGraph(edges: Iterable<PlainEdge>): { names: Interner; graph: DirectedGraph } {
  const given = [...edges]
  given.forEach(assertPlain)
  const sorted = new Set<string>()
  for (const { from, to } of given) sorted.add(from).add(to)
  const names = createInterner()
  for (const name of [...sorted].toSorted(byCodeUnit)) names.add(name)
  const weightiest = new Map<string, PlainEdge>()
  for (const edge of given) {
    if (edge.from === edge.to) continue
    const pair = JSON.stringify([edge.from, edge.to])
    const { weight = 1 } = edge
    if (weight > (weightiest.get(pair)?.weight ?? 0)) weightiest.set(pair, { ...edge, weight })
  }
  const kept = [...weightiest.values()]
  const from = Uint32Array.from(kept, (edge) => names.add(edge.from))
  const to = Uint32Array.from(kept, (edge) => names.add(edge.to))
  const weights = Float64Array.from(kept, ({ weight = 1 }) => weight)
  const columns = weights.every((weight) => weight === 1) ? { from, to } : { from, to, weights }
  return { names, graph: directedGraph(names.size, columns) }
}

function assertPlain({ from, to, weight = 1 }: PlainEdge, index: number): void {
  const named = typeof from === 'string' && from !== '' && typeof to === 'string' && to !== ''
  if (!named) throw badArgument(`Edge ${index} needs from and to, texts that are not empty.`)
  assertPositive({ [`The weight of edge ${index}, ${from} to ${to},`]: weight })
}

function seedsOf(names: Interner, shares: ScoreOptions['seeds']): Float64Array {
  const seeds = new Float64Array(names.size)
  if (shares === undefined) return seeds.fill(1 / names.size)
  const given = Object.entries(shares)
  if (given.length === 0) throw new GraphError('no_seeds', { message: 'seeds names no node.' })
  for (const [id, share] of given) {
    const node = names.find(id)
    if (node === undefined) {
      throw new GraphError('unknown_node', { message: `Seed ${JSON.stringify(id)} is in no edge.` })
    }
    assertPositive({ [`The share of seed ${id}`]: share })
    seeds[node] = share
  }
  const sum = seeds.reduce((total, share) => total + share, 0)
  return seeds.map((share) => share / sum)
}
