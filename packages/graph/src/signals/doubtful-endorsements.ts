import type { RecognitionEdge } from '../recognition-edge.ts'
import { unverifiedReasons } from '../recognition-edge.ts'
import type { IgnoredReason, Snapshot } from '../snapshot.ts'
import { doubtsIn, type Doubt } from './doubts-in.ts'

export interface DoubtfulEndorsement {
  readonly edge: RecognitionEdge
  /** What is wrong with its endorser or its target, or with what these lean on in turn. */
  readonly reason: IgnoredReason | 'target-unverified' | 'leans-on-doubtful'
  /** The endorser or the target, and the chain from there to what is wrong. */
  readonly doubt: Doubt
}

/**
 * Endorsements that hold themselves, but lean on something that does not: the endorser or the target is
 * revoked, expired or not valid yet, nobody could verify that the target was awarded at all, or one of
 * them leans on such a thing in turn: a badge on its issuer, an assertion on its award and its badge, an
 * endorsement on who made it and what it is about.
 *
 * @example
 * const [first] = doubtfulEndorsements(snapshot)
 * first?.doubt // { id: 'urn:badge', cause: 'revoked', because: { id: 'urn:issuer', cause: 'revoked' } }
 */
export function doubtfulEndorsements(snapshot: Snapshot): readonly DoubtfulEndorsement[] {
  const doubts = doubtsIn(snapshot)
  const doubtOf = ({ from, to }: RecognitionEdge) => doubts.get(to) ?? doubts.get(from)
  const ended = snapshot.ignored.flatMap(({ edge, reason }) => {
    const doubt = isEndorsement(edge) && reason.startsWith('endpoint-') ? doubtOf(edge) : undefined
    return doubt === undefined ? [] : [{ edge, reason, doubt }]
  })
  const leaning = snapshot.edges.filter(isEndorsement).flatMap((edge) => {
    const doubt = doubtOf(edge)
    return doubt === undefined ? [] : [{ edge, reason: reasonOf(doubt), doubt }]
  })
  return [...ended, ...leaning]
}

function reasonOf({ cause, because }: Doubt): 'target-unverified' | 'leans-on-doubtful' {
  const isUnverified = unverifiedReasons.some((reason) => reason === cause)
  return isUnverified && because === undefined ? 'target-unverified' : 'leans-on-doubtful'
}

function isEndorsement({ kind }: RecognitionEdge): boolean {
  return kind === 'endorses'
}
