import { contributorsOf, type Contributor } from './contributors.ts'
import { newPush, settle } from './kernel/push.ts'
import { sharePerVisit } from './kernel/walk.ts'
import type { Legitimacy } from './legitimacy.ts'
import { mayScore } from './may-score.ts'
import { byCodeUnit } from './by-code-unit.ts'
import { positionOf, type IgnoredEdge } from './snapshot.ts'
import { strongestPaths, type PathOptions, type RecognitionPath } from './strongest-paths.ts'

/** Where a score comes from, in amounts that add up. */
export interface ScoreExplanation {
  readonly id: string
  readonly score: number
  /** What it has for being an authority itself. */
  readonly ownSeed: number
  /** What each neighbour passes on, greatest first; with `ownSeed` and `people` they sum to `score`. */
  readonly contributors: readonly Contributor[]
  /**
   * What natural persons pass on, together and without a name, for each one's part is made of their own
   * score. With `LegitimacyOptions.personsBecause` they are contributors as others are.
   */
  readonly people: { readonly endorsers: number; readonly amount: number; readonly share: number }
  /** The same score, by the authority it starts from; greatest first. */
  readonly bySeed: readonly { readonly seed: string; readonly amount: number }[]
  /** The ways from authorities to here that carry most, greatest first; through people as `people` says. */
  readonly paths: readonly RecognitionPath[]
  /** The share of the score that `paths` account for, from 0 to 1. */
  readonly coverage: number
  /** Statements about this node that are visible, but do not count, and why. */
  readonly ignored: readonly IgnoredEdge[]
  /** No amount above is further from the exact one than this. */
  readonly errorBound: number
}

/**
 * Why a node has its score. Amounts are in the units of the preset: a normalised score is divided among
 * its contributors in the same proportions as the visits it is made of.
 *
 * The search goes backwards from the node (Andersen et al. 2007), so that its cost depends on the node's
 * surroundings, not on the size of the graph.
 *
 * @throws {GraphError} `unknown_node`; `bad_argument` for `paths` or `maxHops` that are no whole numbers above 0;
 *   `not_publishable` for a person, as `Legitimacy.score`
 */
export function explainScore(
  legitimacy: Legitimacy,
  id: string,
  options: PathOptions = {},
): ScoreExplanation {
  const { snapshot, computed, method } = legitimacy
  const score = legitimacy.score(id)
  const target = positionOf(snapshot, id)
  const visits = computed.walked.visits[target] as number
  const unit = visits === 0 ? 0 : score / visits
  const stop = 1 - method.damping
  const paths = strongestPaths(legitimacy, target, options)
  const { bySeed, errorBound } = seedsOf(legitimacy, target, unit)
  const amount = paths.reduce((sum, path) => sum + path.amount, 0)
  const name = snapshot.graph.idOf(id)
  return {
    id: name,
    score,
    ownSeed: stop * (computed.seeds[target] as number) * unit,
    ...contributionsOf(legitimacy, target, unit),
    bySeed,
    paths,
    coverage: score === 0 ? 1 : amount / score,
    ignored: snapshot.ignored.filter(({ edge }) => edge.to === name),
    errorBound,
  }
}

function contributionsOf(
  legitimacy: Legitimacy,
  target: number,
  unit: number,
): Pick<ScoreExplanation, 'contributors' | 'people'> {
  const { snapshot, method } = legitimacy
  const allowed = mayScore(snapshot, method.personsBecause)
  const all = contributorsOf(legitimacy, target, unit)
  const isNamed = ({ endorser }: Contributor) => allowed(positionOf(snapshot, endorser))
  const unnamed = all.filter((each) => !isNamed(each))
  const amount = unnamed.reduce((sum, each) => sum + each.amount, 0)
  const share = unnamed.reduce((sum, each) => sum + each.share, 0)
  return {
    contributors: all.filter(isNamed),
    people: { endorsers: unnamed.length, amount, share },
  }
}

/** Of the score; smaller leftovers are not chased further. */
const PRECISION = 1e-6

function seedsOf(legitimacy: Legitimacy, target: number, unit: number) {
  const { snapshot, computed, method } = legitimacy
  const { graph, capacity } = computed.flow
  const share = sharePerVisit(graph, method.damping, capacity)
  const push = newPush(graph.nodes)
  push.residual[target] = 1
  const visits = computed.walked.visits[target] as number
  // A visit to a node adds at most `threshold` of unexplained visits to the target, so the greatest
  // error is the threshold times all the visits there are.
  const threshold = Math.max((visits * PRECISION) / computed.walked.mass, 1e-15)
  const factor = (_node: number, source: number) => share[source] as number
  const { touched } = settle(push, [target], { graph: graph.incoming, factor, threshold })
  const bySeed = touched
    .map((node) => ({
      seed: snapshot.nodes[node]?.id ?? '',
      amount:
        (1 - method.damping) *
        (computed.seeds[node] as number) *
        (push.estimate[node] as number) *
        unit,
    }))
    .filter(({ amount }) => amount > 0)
    .toSorted((a, b) => b.amount - a.amount || byCodeUnit(a.seed, b.seed))
  return { bySeed, errorBound: threshold * computed.walked.mass * unit }
}
