import { GraphError } from './graph-error.ts'
import { positionOf, type Snapshot } from './snapshot.ts'

/**
 * Whether the node at a position may have a number: a natural person only on a ground that somebody stated in
 * words. What is empty or blank states nothing.
 */
export function mayScore(
  { nodes }: Snapshot,
  personsBecause: string | undefined,
): (position: number) => boolean {
  const stated = personsBecause !== undefined && personsBecause.trim() !== ''
  return (position) => stated || nodes[position]?.kind !== 'person'
}

/**
 * The position of a node that may have a number.
 *
 * @throws {GraphError} `unknown_node`; `not_publishable` for a person, unless a ground was stated
 */
export function assertScorable(
  snapshot: Snapshot,
  id: string,
  personsBecause: string | undefined,
): number {
  const position = positionOf(snapshot, id)
  if (mayScore(snapshot, personsBecause)(position)) return position
  throw new GraphError('not_publishable', {
    message:
      'Scores of natural persons are profiling. Say in `personsBecause` on which legal ground ' +
      'this call computes them, or ask for badges and organisations.',
  })
}
