import { assertChoice } from './assert-choice.ts'
import { assertCounts } from './assert-counts.ts'
import { badArgument } from './graph-error.ts'
import { walk, type Walk } from './kernel/walk.ts'
import { assertScorable, mayScore } from './may-score.ts'
import { presetNamed, type Preset, type PresetName } from './presets.ts'
import { flowOf, recognitionKinds, type Flow, type FlowOptions } from './recognition-flow.ts'
import { nodeKinds, type NodeKind } from './recognition-node.ts'
import { byCodeUnit } from './by-code-unit.ts'
import { scoreMethod, type ScoreMethod } from './score-method.ts'
import { assertSeedPolicy, type SeedPolicy } from './seed-policy.ts'
import type { Snapshot } from './snapshot.ts'
import { startingShares } from './starting-shares.ts'
import { warmStart, type EarlierVisits } from './warm-start.ts'

export interface LegitimacyOptions extends FlowOptions {
  /** Whom the ecosystem takes as its authorities; no default. */
  readonly seeds: SeedPolicy
  /** @default 'visits', whose explanations add up exactly */
  readonly preset?: PresetName
  /** From 0 to below 1. @default 0.85 */
  readonly damping?: number
  /** The greatest sum of absolute errors left in the equation. @default 1e-10 */
  readonly tolerance?: number
  /** @default 1000 */
  readonly maxIterations?: number
  /**
   * What was computed before edges came or went, for the nightly run: sweeps begin from there, and are fewer
   * the less has changed. It never changes the answer by more than the tolerance. @default from nothing
   */
  readonly start?: Legitimacy
  /**
   * Why this computation may score natural persons, in words that a data protection officer accepts
   * (GDPR Art. 6, 22). Without it, or where it is blank, nobody of kind `person` gets a score or a rank, in
   * explanations and previews neither.
   */
  readonly personsBecause?: string
}

/** How much the authorities' recognition reaches each node, and how that was computed. */
export interface Legitimacy {
  readonly snapshot: Snapshot
  /** All that another program needs to compute the same numbers. */
  readonly method: Method
  /**
   * @throws {GraphError} `unknown_node`; `not_publishable` for a person, unless `personsBecause` was stated
   */
  score(id: string): number
  /**
   * Best first, ties by id; people only where `personsBecause` was stated.
   *
   * @param options.limit  So many at most, a whole number above 0. @default all
   * @throws {GraphError} `bad_argument` for another limit, or a kind that does not exist
   */
  ranked(options?: { readonly kind?: NodeKind; readonly limit?: number }): readonly Ranked[]
  /** For explanations and previews. */
  readonly computed: Computed
}

/** One node with its score. */
export interface Ranked {
  readonly id: string
  readonly kind: NodeKind
  readonly score: number
}

export interface Method extends ScoreMethod {
  readonly seeds: SeedPolicy
  readonly along: readonly string[]
  readonly vote: string
  readonly decay?: FlowOptions['decay']
  /** The digest of what the viewer of the snapshot sees, and the moment. */
  readonly graph: string
  readonly at: string
  readonly personsBecause?: string
}

export interface Computed {
  readonly flow: Flow
  readonly seeds: Float64Array
  readonly walked: Walk
  /** By position in `snapshot.nodes`. */
  readonly scoreOf: (position: number) => number
}

/**
 * The legitimacy of everybody and everything in a snapshot, starting from stated authorities.
 *
 * A node that no authority reaches has exactly 0. Two sets of authorities add up (`visits`). See
 * `docs/guides/recognition.md` for what the number means and what it does not.
 *
 * @throws {GraphError} `no_seeds`, `unknown_node`, `bad_argument`, `no_convergence`
 */
export function legitimacyOf(snapshot: Snapshot, options: LegitimacyOptions): Legitimacy {
  // Asked before all else, for whoever calls without types.
  assertSeedPolicy(options?.seeds)
  const { preset: presetName = 'visits', personsBecause } = options
  const { damping = 0.85, tolerance = 1e-10, maxIterations = 1000 } = options
  const preset = presetNamed(presetName, options.seeds)
  const flow = flowOf(snapshot, options)
  const seeds = startingShares(snapshot, options.seeds)
  const { graph, capacity } = flow
  const start =
    options.start === undefined
      ? {}
      : { start: warmStart(earlierVisits(options.start), snapshot, { graph, seeds }) }
  const limits = { damping, tolerance, maxIterations }
  const walked = walk(graph, { seeds, capacity, ...limits, ...start })
  const scoreOf = preset.scoreOf({ graph, capacity, walked })
  const allowed = mayScore(snapshot, personsBecause)
  return {
    snapshot,
    method: methodOf(snapshot, options, { preset, walked, tolerance }),
    score: (id) => scoreOf(assertScorable(snapshot, id, personsBecause)),
    ranked({ kind, limit = Infinity } = {}) {
      if (limit !== Infinity) assertCounts({ limit })
      if (kind !== undefined) assertChoice(kind, nodeKinds, 'kind')
      return snapshot.nodes
        .map((node, position) => ({ node, position }))
        .filter(
          ({ node, position }) => (kind === undefined || node.kind === kind) && allowed(position),
        )
        .map(({ node: { id, kind: its }, position }) => ({
          id,
          kind: its,
          score: scoreOf(position),
        }))
        .toSorted((a, b) => b.score - a.score || byCodeUnit(a.id, b.id))
        .slice(0, limit)
    },
    computed: { flow, seeds, walked, scoreOf },
  }
}

function earlierVisits(start: Legitimacy): EarlierVisits {
  const { snapshot, computed } = Object(start) as Partial<Legitimacy>
  if (snapshot && computed?.walked) return { snapshot, visits: computed.walked.visits }
  throw badArgument('start is what legitimacyOf returned before.')
}

interface Run {
  readonly preset: Preset
  readonly walked: Walk
  readonly tolerance: number
}

function methodOf(snapshot: Snapshot, options: LegitimacyOptions, run: Run): Method {
  const { preset, walked, tolerance } = run
  const { seeds, along = recognitionKinds, vote = 'split', decay, personsBecause } = options
  return {
    ...scoreMethod(preset, walked, tolerance),
    seeds,
    along,
    vote: vote === 'split' ? 'split' : `capped at ${vote.capped}`,
    ...(decay !== undefined && { decay }),
    graph: snapshot.digest,
    at: snapshot.at,
    ...(personsBecause !== undefined && { personsBecause }),
  }
}
