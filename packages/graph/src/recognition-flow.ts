import { parseInstant } from '@openboat/model'
import { assertChoice } from './assert-choice.ts'
import { assertPositive } from './assert-positive.ts'
import { assertWithin } from './assert-within.ts'
import { badArgument } from './graph-error.ts'
import { directedGraph, type DirectedGraph } from './kernel/directed-graph.ts'
import { readMoment } from './moment.ts'
import { edgeKinds, type EdgeKind, type RecognitionEdge } from './recognition-edge.ts'
import { shown } from './shown.ts'
import type { Snapshot } from './snapshot.ts'

/** Along which kinds of edges recognition flows, unless the caller says otherwise. */
export const recognitionKinds = [
  'endorses',
  'supports',
  'issues',
  'awards',
] as const satisfies readonly EdgeKind[]

export interface FlowOptions {
  /** The kinds of edges along which recognition flows. @default endorses, supports, issues, awards */
  readonly along?: readonly EdgeKind[]
  /** Old statements count less, and what they lose goes nowhere. @default no decay */
  readonly decay?: Decay
  /**
   * How many full votes a node may cast. Up to so many, one more vote takes nothing from the others;
   * above, its votes share. @default 'split': each node shares one vote among all it endorses
   */
  readonly vote?: 'split' | { readonly capped: number }
}

export interface Decay {
  /** Days of 24 hours after which a statement counts half. */
  readonly halfLifeDays: number
  /** What is always left, from 0 to 1. @default 0 */
  readonly floor?: number
}

/** The edges that recognition flows along, as the kernel wants them. */
export interface Flow {
  readonly graph: DirectedGraph
  /** What each node divides by; see `WalkOptions.capacity`. */
  readonly capacity: Float64Array
  /** The capacity of a node that casts one more vote of this weight. */
  capacityWith(node: number, weight: number): number
  /** The edge that speaks for a pair of nodes: of several, the weightiest, then the first by id. */
  edgeBetween(from: number, to: number): RecognitionEdge | undefined
}

/** @throws {GraphError} `bad_argument` for something else than a list of kinds of edges, one at least */
export function kindsAlong(along: FlowOptions['along'] = recognitionKinds): readonly EdgeKind[] {
  const given: unknown = along
  if (!Array.isArray(given) || given.length === 0) {
    throw badArgument(`along is a list of kinds, one at least, not ${shown(given)}.`)
  }
  for (const kind of along) assertChoice(kind, edgeKinds, 'Each kind in along')
  return along
}

/** One voice per pair: repeating an endorsement under another id adds nothing. */
export function flowOf(snapshot: Snapshot, options: FlowOptions = {}): Flow {
  const along = new Set(kindsAlong(options.along))
  const weightAt = decayAt(snapshot.at, options.decay)
  const columns = newColumns()
  for (const edge of snapshot.edges) {
    if (!along.has(edge.kind)) continue
    const from = snapshot.indexOf(edge.from)
    const to = snapshot.indexOf(edge.to)
    if (from === undefined || to === undefined) continue
    columns.add({ from, to, edge, full: edge.weight ?? 1, weight: weightAt(edge) })
  }
  const { votes } = columns
  const graph = directedGraph(snapshot.nodes.length, columnsOf(votes))
  // Of the undecayed weights: renormalising a decayed row would take the decay back.
  const cast = new Float64Array(graph.nodes)
  for (const { from, full } of votes) cast[from] = (cast[from] as number) + full
  const cap = capOf(options.vote)
  return {
    graph,
    capacity: cast.map((sum) => (sum === 0 ? 0 : Math.max(sum, cap))),
    capacityWith: (node, weight) => Math.max((cast[node] as number) + weight, cap),
    edgeBetween: (from, to) => columns.edgeBetween(from, to),
  }
}

interface Vote {
  readonly from: number
  readonly to: number
  readonly edge: RecognitionEdge
  /** Before decay. */
  readonly full: number
  readonly weight: number
}

/** Edges come ordered by source and target, so the voices of one pair are neighbours. */
function newColumns() {
  const votes: Vote[] = []
  const byPair = new Map<number, Map<number, RecognitionEdge>>()
  return {
    votes,
    add(vote: Vote): void {
      const last = votes.at(-1)
      if (last?.from !== vote.from || last.to !== vote.to) votes.push(vote)
      else if (vote.weight > last.weight) votes[votes.length - 1] = vote
    },
    edgeBetween(from: number, to: number): RecognitionEdge | undefined {
      if (byPair.size === 0) index(votes, byPair)
      return byPair.get(from)?.get(to)
    },
  }
}

function index(votes: readonly Vote[], byPair: Map<number, Map<number, RecognitionEdge>>): void {
  for (const { from, to, edge } of votes) {
    const row = byPair.get(from) ?? new Map<number, RecognitionEdge>()
    row.set(to, edge)
    byPair.set(from, row)
  }
}

function columnsOf(votes: readonly Vote[]) {
  const from = Uint32Array.from(votes, (vote) => vote.from)
  const to = Uint32Array.from(votes, (vote) => vote.to)
  if (votes.every(({ weight }) => weight === 1)) return { from, to }
  return { from, to, weights: Float64Array.from(votes, ({ weight }) => weight) }
}

/** The least that a node with votes divides by. */
function capOf(vote: FlowOptions['vote'] = 'split'): number {
  if (vote === 'split') return 0
  const { capped } = Object(vote) as Exclude<typeof vote, string>
  assertPositive({ capped })
  return capped
}

const DAY = 86_400_000

function decayAt(at: string, decay: Decay | undefined): (edge: RecognitionEdge) => number {
  if (decay === undefined) return (edge) => edge.weight ?? 1
  const { halfLifeDays, floor = 0 } = Object(decay) as Decay
  assertPositive({ halfLifeDays })
  assertWithin({ floor }, { from: 0, to: 1 })
  const now = readMoment(at, 'at').epochMilliseconds
  return ({ weight = 1, validFrom }) => {
    const begun = validFrom === undefined ? undefined : parseInstant(validFrom)
    if (begun === undefined) return weight // a statement without a date has no age
    const age = (now - begun.epochMilliseconds) / DAY
    // Never nothing: an edge without weight is none.
    return Math.max(weight * Math.max(2 ** (-age / halfLifeDays), floor), Number.MIN_VALUE)
  }
}
