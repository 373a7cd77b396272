import type { EventRecord } from '../ledger/records.ts'
import type { Call } from '../world/call.ts'
import { refused, type Refused } from '../world/refused.ts'

/** The event that the path names, if it is theirs. */
export function ownEvent({ world, organisation, param }: Call): EventRecord | Refused {
  const event = world.ledger.events.get(param('eid'))
  if (event?.client === organisation.id) return event
  return refused(404, 'There is no event of this id.')
}
