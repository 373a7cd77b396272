import { ObfError } from '../obf-error.ts'
import { needs, type Connection } from '../transport/connection.ts'
import { secondsOf } from '../transport/moment.ts'
import type { Query } from '../transport/raw-request.ts'
import type { EventFilter } from './obf-event.ts'

/** The filters that the lists of events and of recipients have in common. */
export function eventQueryV2(connection: Connection, filter: EventFilter): Query {
  const { recipients = [] } = filter
  if (recipients.length > 1) needs(connection, 'events.filter.severalRecipients')
  return {
    badge_id: filter.badgeId,
    api_consumer_id: filter.consumerId,
    begin: filter.begin === undefined ? undefined : secondsOf(filter.begin),
    end: filter.end === undefined ? undefined : secondsOf(filter.end),
    order_by: filter.order,
    email: recipients[0],
    event_name: filter.name,
    client_alias_id: filter.aliasId,
    log_entry: filter.logEntry === undefined ? undefined : logEntryText(filter.logEntry),
  }
}

/** `name:value,name:value`, which leaves no way to write these two characters themselves. */
function logEntryText(entry: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(entry)
  if (pairs.flat().some((text) => /[:,]/.test(text))) {
    throw new ObfError('bad_argument', {
      message: 'filter.logEntry: names and values cannot hold ":" or ","',
    })
  }
  return pairs.map((pair) => pair.join(':')).join(',')
}
