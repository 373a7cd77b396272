import { nameOf, segment, type Call } from '../transport/call.ts'
import { needs, type Connection } from '../transport/connection.ts'
import { secondsOf } from '../transport/moment.ts'
import { allPages } from '../transport/pages.ts'
import type { Query } from '../transport/raw-request.ts'
import { rowAs, rowsAs } from '../transport/rows.ts'
import { EventCountV1, EventV1 } from '../wire/event-v1.ts'
import { eventFromV1 } from './event-wire.ts'
import type { Events } from './events.ts'
import type { EventFilter, ObfEvent } from './obf-event.ts'

export function eventsV1(connection: Connection): Events {
  const all = `/v1/event/${connection.clientId}`
  const page = async (query: Query, signal: AbortSignal | undefined) => {
    const call: Call = { method: 'GET', path: all, query, repeatable: true }
    const rows = await connection.ask(
      call,
      ({ text }) => rowsAs(EventV1, text, nameOf(call)).map(eventFromV1),
      signal,
    )
    return { rows }
  }
  return {
    list: async function* list(filter = {}, { signal } = {}) {
      const query = queryOf(connection, filter)
      const limit = connection.pageSize
      yield* allPages(
        async (offset) => await page({ ...query, limit, offset }, signal),
        ({ id }: ObfEvent) => id,
      )
    },
    get: async (id, { signal } = {}) => {
      const call: Call = { method: 'GET', path: `${all}/${segment(id)}`, repeatable: true }
      return await connection.ask(
        call,
        ({ text }) => eventFromV1(rowAs(EventV1, text, nameOf(call))),
        signal,
      )
    },
    count: async (filter = {}, { signal } = {}) => {
      const query = { ...queryOf(connection, filter), count_only: true }
      const call: Call = { method: 'GET', path: all, query, repeatable: true }
      return await connection.ask(
        call,
        ({ text }) => Number(rowAs(EventCountV1, text, nameOf(call)).result_count),
        signal,
      )
    },
  }
}

function queryOf(connection: Connection, filter: EventFilter): Query {
  if (filter.name !== undefined) needs(connection, 'events.filter.name')
  if (filter.aliasId !== undefined) needs(connection, 'events.filter.alias')
  if (filter.logEntry !== undefined) needs(connection, 'events.filter.logEntry')
  const { recipients = [] } = filter
  // One address has a filter that every client uses; of the one for several only one client is known.
  const who = recipients.length === 1 ? { email: recipients[0] } : { recipient: recipients }
  return {
    badge_id: filter.badgeId,
    api_consumer_id: filter.consumerId,
    begin: filter.begin === undefined ? undefined : secondsOf(filter.begin),
    end: filter.end === undefined ? undefined : secondsOf(filter.end),
    order_by: filter.order,
    ...(recipients.length > 0 && who),
  }
}
