import { assertPositive } from './assert-positive.ts'
import { assertWithin } from './assert-within.ts'
import { badArgument } from './graph-error.ts'
import { degreeOf, type Adjacency } from './kernel/adjacency.ts'
import { weightOf } from './kernel/neighbours.ts'
import { newPush, settle, type Push } from './kernel/push.ts'
import { sharePerVisit } from './kernel/walk.ts'
import type { Legitimacy } from './legitimacy.ts'
import { mayScore } from './may-score.ts'
import { byCodeUnit } from './by-code-unit.ts'
import { positionOf } from './snapshot.ts'

export interface PlannedEndorsement {
  readonly from: string
  readonly to: string
  /** Above 0 to 1. @default 1 */
  readonly weight?: number
}

export interface PreviewOptions {
  /**
   * What is not chased further at a node, for each of its outgoing edges, as a share of the visits of the
   * endorser. A thousandth of it costs hundreds of times the work for a third of the error.
   * @default 1e-3
   */
  readonly precision?: number
  /** Edges to look at before it stops with a larger error bound. @default 1,000,000 */
  readonly maxWork?: number
}

/** What one more endorsement would change. The result is the next full computation, never this. */
export interface Preview {
  /** The node that would be endorsed: before, after. */
  readonly before: number
  readonly after: number
  /** No score is further than this from what a full computation would give. */
  readonly errorBound: number
  /** Every score whose change was chased, by id; greatest change first. People only as in `Legitimacy`. */
  readonly changes: readonly { readonly id: string; readonly change: number }[]
  /** How many changes are left out because they are natural persons' and no ground was stated. */
  readonly people: number
  /** Edges that were looked at. */
  readonly work: number
}

/**
 * What would happen to the scores if one node endorsed another, from the difference alone: the
 * surroundings are updated, the rest of the graph is not touched. Make it once, ask it often; nothing
 * of what it answers is kept.
 *
 * Exact to `errorBound`, for the preset `visits`: normalised scores and hitting probabilities are
 * quotients, which one local change moves everywhere.
 *
 * @throws {GraphError} `bad_argument` for another preset; the returned function throws `bad_argument` for
 *   an endorsement of oneself, one that exists, or options that are no numbers above 0; `unknown_node`;
 *   `not_publishable` for a person, as `Legitimacy.score`
 * @example
 * const preview = previewOf(legitimacy)
 * preview({ from: 'urn:network', to: 'urn:badge' }).after
 */
export function previewOf(
  legitimacy: Legitimacy,
): (planned: PlannedEndorsement, options?: PreviewOptions) => Preview {
  const { computed, method } = legitimacy
  if (method.preset !== 'visits') {
    throw badArgument(`A preview needs the preset visits, not ${method.preset}.`)
  }
  const { graph, capacity } = computed.flow
  const share = sharePerVisit(graph, method.damping, capacity)
  const push = newPush(graph.nodes)
  return (planned, options = {}) => {
    const { precision, maxWork } = limitsOf(options)
    const change = readPlan(legitimacy, planned)
    const before = legitimacy.score(planned.to)
    const row = rowWith(graph.outgoing, change)
    const { from, to, weight } = change
    const after = method.damping / computed.flow.capacityWith(from, weight)
    const visits = computed.walked.visits[from] as number
    const begun = disturb(push, row, {
      to,
      gained: visits * after * weight,
      moved: visits * (after - (share[from] as number)),
    })
    const least = Math.max(visits * precision, Number.MIN_VALUE)
    const outcome = settle(push, begun, {
      graph: graph.outgoing,
      replaced: { node: from, row },
      factor: (node) => (node === from ? after : (share[node] as number)),
      // A node that tells many costs as much more to settle.
      threshold: (node) => least * Math.max(1, degreeOf(graph.outgoing, node)),
      maxWork,
    })
    const gained = push.estimate[to] as number
    const moved = harvest(push, outcome.touched)
    const changes = changesOf(moved, legitimacy)
    const people = moved.length - changes.length
    const errorBound = (outcome.left + computed.walked.residual) / (1 - method.damping)
    return { before, after: before + gained, errorBound, changes, people, work: outcome.work }
  }
}

function limitsOf({ precision = 1e-3, maxWork = 1_000_000 }: PreviewOptions) {
  assertPositive({ precision })
  if (maxWork !== Infinity) assertPositive({ maxWork })
  return { precision, maxWork }
}

interface Change {
  readonly from: number
  readonly to: number
  readonly weight: number
}

function readPlan(legitimacy: Legitimacy, { from, to, weight = 1 }: PlannedEndorsement): Change {
  const { snapshot, computed } = legitimacy
  const change = { from: positionOf(snapshot, from), to: positionOf(snapshot, to), weight }
  assertWithin({ weight }, { above: 0, to: 1 })
  if (change.from === change.to)
    throw badArgument(`${from} would endorse itself, which never counts.`)
  if (computed.flow.edgeBetween(change.from, change.to) !== undefined) {
    throw badArgument(`${from} recognises ${to} already; saying it twice adds nothing.`)
  }
  return change
}

/** The edges of a node, and one more at the end. */
function rowWith(graph: Adjacency, { from, to, weight }: Change): Adjacency {
  const begin = graph.offsets[from] as number
  const end = graph.offsets[from + 1] as number
  const targets = Uint32Array.of(...graph.targets.subarray(begin, end), to)
  const old = Array.from({ length: end - begin }, (_, at) => weightOf(graph, begin + at))
  const weights = Float64Array.of(...old, weight)
  return { nodes: 1, offsets: Uint32Array.of(0, targets.length), targets, weights }
}

/** One more vote takes from the others what it gets. Returns the nodes whose residual it changed. */
function disturb(
  push: Push,
  row: Adjacency,
  { to, gained, moved }: { to: number; gained: number; moved: number },
): number[] {
  const old = row.targets.subarray(0, -1)
  old.forEach((target, at) => {
    push.residual[target] = (push.residual[target] as number) + moved * weightOf(row, at)
  })
  push.residual[to] = (push.residual[to] as number) + gained
  return [...old, to]
}

interface Moved {
  readonly node: number
  readonly change: number
}

/** What changed, and both arrays as clean as before. */
function harvest(push: Push, touched: readonly number[]): readonly Moved[] {
  const moved = touched
    .map((node) => ({ node, change: push.estimate[node] as number }))
    .filter(({ change }) => change !== 0)
  for (const node of touched) {
    push.estimate[node] = 0
    push.residual[node] = 0
  }
  return moved
}

function changesOf(moved: readonly Moved[], { snapshot, method }: Legitimacy): Preview['changes'] {
  const allowed = mayScore(snapshot, method.personsBecause)
  return moved
    .filter(({ node }) => allowed(node))
    .map(({ node, change }) => ({ id: snapshot.nodes[node]?.id ?? '', change }))
    .toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change) || byCodeUnit(a.id, b.id))
}
