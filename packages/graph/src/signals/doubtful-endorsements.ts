import type { RecognitionEdge } from '../recognition-edge.ts'
import type { IgnoredReason, Snapshot } from '../snapshot.ts'

export interface DoubtfulEndorsement {
  readonly edge: RecognitionEdge
  /** What is wrong with its endorser or its target. */
  readonly reason: IgnoredReason | 'target-unverified'
}

/**
 * Endorsements that hold themselves, but lean on something that does not: the endorser or the target is
 * revoked, expired or not valid yet, or nobody could verify that the target was awarded at all.
 */
export function doubtfulEndorsements(snapshot: Snapshot): readonly DoubtfulEndorsement[] {
  const endpoints = snapshot.ignored.filter(
    ({ edge, reason }) => edge.kind === 'endorses' && reason.startsWith('endpoint-'),
  )
  const unverified = unverifiedTargets(snapshot)
  const targets = snapshot.edges
    .filter(({ kind, to }) => kind === 'endorses' && unverified.has(to))
    .map((edge) => ({ edge, reason: 'target-unverified' as const }))
  return [...endpoints, ...targets]
}

/** Targets of awards that were seen, none of which could be verified. */
function unverifiedTargets({ edges, ignored }: Snapshot): ReadonlySet<string> {
  const awarded = new Set(edges.filter(isAward).map(({ to }) => to))
  const doubtful = ignored
    .map(({ edge }) => edge)
    .filter((edge) => isAward(edge) && edge.verified !== true)
  return new Set(doubtful.map(({ to }) => to).filter((to) => !awarded.has(to)))
}

function isAward({ kind }: RecognitionEdge): boolean {
  return kind === 'awards' || kind === 'issues'
}
