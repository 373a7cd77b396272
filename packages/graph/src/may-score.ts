import { badArgument, GraphError } from './graph-error.ts'
import { shown } from './shown.ts'
import { positionOf, type Snapshot } from './snapshot.ts'

/**
 * Whether the node at a position may have a number: a natural person only on a ground that somebody stated in
 * words. What is empty or blank states nothing.
 *
 * @throws {GraphError} `bad_argument` for a ground that is no text
 */
export function mayScore(
  { nodes }: Snapshot,
  personsBecause: string | undefined,
): (position: number) => boolean {
  const ground: unknown = personsBecause ?? ''
  if (typeof ground !== 'string') {
    throw badArgument(`personsBecause says on which legal ground, in words, not ${shown(ground)}.`)
  }
  const stated = ground.trim() !== ''
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
