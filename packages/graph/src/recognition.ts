import { addToGroup } from './add-to-group.ts'
import { badArgument } from './graph-error.ts'
import { stronglyConnected } from './kernel/components.ts'
import type { Legitimacy } from './legitimacy.ts'
import { assertScorable, mayScore } from './may-score.ts'
import { latest } from './moment.ts'
import type { EdgeKind, RecognitionEdge } from './recognition-edge.ts'
import { byCodeUnit } from './by-code-unit.ts'
import { positionOf, type Snapshot } from './snapshot.ts'

export interface RecognitionOptions {
  /**
   * For whom an endorser speaks: its organisation, its owner. One voice per group counts.
   * @default nodes that recognise each other, directly or in a ring, are one group
   */
  readonly groupOf?: (id: string) => string
}

/** By how many independent and legitimate groups something is recognised. */
export interface Recognition {
  readonly id: string
  /** `1 - Π (1 - ℓ)` over the groups, ℓ being the legitimacy of its most legitimate member; 0 to 1. */
  readonly recognition: number
  /**
   * How many statements count, repetitions included: signed endorsements, and `issuing`. So it is not 0 for a
   * badge that nobody but its issuer speaks for.
   */
  readonly endorsements: number
  /** How many of these are no signed endorsements: that somebody issues or awarded it, which speaks for it too. */
  readonly issuing: number
  /**
   * How many endorsements are nodes of their own, which others may endorse in turn. They are no
   * further statements, and speak with the voice of who made them.
   */
  readonly supports: number
  /** Most legitimate first, ties by name. */
  readonly groups: readonly RecognisingGroup[]
  /** When the newest endorsement begins, ISO 8601; absent where none has a date. */
  readonly newest?: string
}

export interface RecognisingGroup {
  readonly group: string
  readonly endorsers: readonly string[]
  /** Absent where it would be the score of a natural person; see `LegitimacyOptions.personsBecause`. */
  readonly legitimacy?: number
}

/**
 * The recognition of something by independent groups of issuers and endorsers: « plus ils sont nombreux et légitimes, plus les
 * Open Badges sont reconnus ». Ten people of one house are one group; a ring is one group.
 *
 * Made once for a legitimacy, then asked for each node. With `vote: { capped }` one more endorsement never
 * lowers it; with `'split'` it may, a little, because the new endorser's other votes then weigh less.
 *
 * @throws {GraphError} `bad_argument` unless the legitimacy is a chance: preset `hitting` or `visits`; the
 *   returned function throws `unknown_node`, and `not_publishable` for a person, as `Legitimacy.score`
 * @example
 * const recognition = recognitionOf(legitimacyOf(snapshot, { preset: 'hitting', seeds }))
 * recognition('urn:badge').recognition
 */
export function recognitionOf(
  legitimacy: Legitimacy,
  options: RecognitionOptions = {},
): (id: string) => Recognition {
  const { snapshot, method } = legitimacy
  if (method.normalisation !== 'none') {
    throw badArgument(
      `Recognition needs chances from 0 to 1: the preset hitting or visits, not ${method.preset}.`,
    )
  }
  const groupOf = options.groupOf ?? ringOf(legitimacy)
  const received = statementsByTarget(legitimacy)
  const authorOf = authorsIn(snapshot)
  const speaksFor = (id: string) => groupOf(authorOf(id))
  return (id) => {
    const position = assertScorable(snapshot, id, method.personsBecause)
    const node = snapshot.nodes[position]?.id ?? id
    const statements = received.get(node) ?? []
    const supports = statements.filter(({ kind }) => kind === 'supports').length
    const issuing = statements.filter(({ kind }) => issuingKinds.has(kind)).length
    const groups = groupsOf(statements, speaksFor).map((group) => judged(group, legitimacy))
    const doubt = groups.reduce((product, { strongest }) => product * (1 - strongest), 1)
    const newest = statements.reduce<string | undefined>(
      (newer, { validFrom }) => latest(newer, validFrom),
      undefined,
    )
    return {
      id: node,
      recognition: 1 - doubt,
      endorsements: statements.length - supports,
      issuing,
      supports,
      groups: groups
        .toSorted((a, b) => b.strongest - a.strongest || byCodeUnit(a.shown.group, b.shown.group))
        .map(({ shown }) => shown),
      ...(newest !== undefined && { newest }),
    }
  }
}

const issuingKinds: ReadonlySet<EdgeKind> = new Set(['issues', 'awards'])

/** Who made an endorsement: the edge that says so has its id. Everybody else is their own author. */
function authorsIn({ edges }: Snapshot): (id: string) => string {
  const authors = new Map<string, string>()
  for (const { id, kind, from } of edges) if (kind === 'endorses') authors.set(id, from)
  return (id) => authors.get(id) ?? id
}

function statementsByTarget({
  snapshot,
  method,
}: Legitimacy): ReadonlyMap<string, readonly RecognitionEdge[]> {
  const along = new Set<string>(method.along)
  const received = new Map<string, RecognitionEdge[]>()
  for (const edge of snapshot.edges) {
    if (!along.has(edge.kind)) continue
    addToGroup(received, edge.to, edge)
  }
  return received
}

/** Names each strongly connected component by its first member. */
function ringOf({ snapshot, computed }: Legitimacy): (id: string) => string {
  const { of } = stronglyConnected(computed.flow.graph)
  const first = new Map<number, string>()
  snapshot.nodes.forEach(({ id }, position) => {
    const component = of[position] as number
    if (!first.has(component)) first.set(component, id)
  })
  return (id) => first.get(of[positionOf(snapshot, id)] as number) ?? id
}

interface Group {
  readonly group: string
  readonly endorsers: readonly string[]
}

function groupsOf(
  edges: readonly RecognitionEdge[],
  groupOf: (id: string) => string,
): readonly Group[] {
  const groups = new Map<string, Set<string>>()
  for (const { from } of edges) {
    const group = groupOf(from)
    groups.set(group, (groups.get(group) ?? new Set()).add(from))
  }
  return [...groups].map(([group, endorsers]) => ({ group, endorsers: [...endorsers] }))
}

function judged(
  group: Group,
  { snapshot, computed, method }: Legitimacy,
): { strongest: number; shown: RecognisingGroup } {
  const positions = group.endorsers.map((each) => positionOf(snapshot, each))
  const strongest = Math.max(...positions.map((each) => computed.scoreOf(each)))
  const shown = positions.every(mayScore(snapshot, method.personsBecause))
  return { strongest, shown: shown ? { ...group, legitimacy: strongest } : group }
}
