import { IssueError } from '../issue-error.ts'
import type { Award, IssuedBadge } from './award.ts'
import { writeStatus } from './change-badge-status.ts'
import { issueBatch, type Alongside, type IssuingParts } from './issue-batch.ts'
import type { StatusChange } from './issuer.ts'
import type { ListPublisher } from './list-publisher.ts'
import { notFound } from './not-found.ts'
import { badgeTable } from './tables.ts'

interface Replacement extends StatusChange {
  /** The badge whose place is taken. */
  readonly id: string
  readonly award: Award
}

/** @see Issuer.reissue */
export async function reissueBadge(
  parts: IssuingParts & { readonly publisher: ListPublisher },
  { id, award, reason = 'Superseded' }: Replacement,
): Promise<IssuedBadge> {
  const { world, publisher } = parts
  const { issuerId } = world
  let lists: readonly string[] = []
  const replaceOld: Alongside = async (badge, tx) => {
    const old = await badgeTable.get(tx, issuerId, id, 'exclusive')
    if (old === undefined) throw notFound('badge', id)
    if (old.supersededBy !== undefined) throw superseded(old)
    const marked = { ...old, supersededBy: badge.id }
    const changed = await writeStatus(world, tx, { badge: marked, change: 'revoked', reason })
    // One that was revoked already is not written by that.
    if (changed.lists.length === 0) await badgeTable.put(tx, issuerId, marked)
    lists = changed.lists
    return { ...badge, supersedes: id }
  }
  const [outcome] = await issueBatch(parts, [{ at: 0, award }], replaceOld)
  if (outcome === undefined) throw notFound('badge', id)
  if (!outcome.ok) throw outcome.error
  if (outcome.repeated && outcome.badge.supersedes !== id) throw usedKey()
  world.tell({ type: 'reissued', badge: outcome.badge.id, supersedes: id })
  for (const list of lists) await publisher.current(list)
  return outcome.badge
}

function superseded({ id, supersededBy }: IssuedBadge): IssueError {
  const message = `The badge ${id} was superseded by ${supersededBy} already.`
  return new IssueError('wrong_state', { message })
}

function usedKey(): IssueError {
  const message =
    'The idempotency key was used for another badge, which takes no place of this one.'
  return new IssueError('conflict', { message })
}
