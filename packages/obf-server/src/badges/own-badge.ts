import type { BadgeRecord } from '../ledger/records.ts'
import type { Call } from '../world/call.ts'
import { refused, type Refused } from '../world/refused.ts'

/** All badges of whoever asks, in the order in which they were made. */
export function ownBadges({ world, organisation }: Call): readonly BadgeRecord[] {
  return [...world.ledger.badges.all()].filter(({ client }) => client === organisation.id)
}

/** The badge that the path names, if it is theirs. */
export function ownBadge({ world, organisation, param }: Call): BadgeRecord | Refused {
  const badge = world.ledger.badges.get(param('bid'))
  if (badge?.client === organisation.id) return badge
  return refused(404, 'There is no badge of this id.')
}
