import { nameOf, segment, type Call } from '../transport/call.ts'
import type { Connection } from '../transport/connection.ts'
import { pageV2, rowsV2 } from '../transport/pages-v2.ts'
import { readAs } from '../transport/rows.ts'
import { EventListItemV2, EventV2 } from '../wire/event-v2.ts'
import { eventQueryV2 } from './event-query-v2.ts'
import { eventFromListV2, eventFromV2 } from './event-wire.ts'
import type { Events } from './events.ts'
import type { EventFilter } from './obf-event.ts'

export function eventsV2(connection: Connection): Events {
  const path = `/v2/event/${connection.clientId}`
  const listed = (filter: EventFilter) => ({
    path,
    query: eventQueryV2(connection, filter),
    item: EventListItemV2,
  })
  const list: Events['list'] = async function* list(filter = {}, { signal } = {}) {
    for await (const row of rowsV2(connection, listed(filter), ({ id }) => id, signal)) {
      yield eventFromListV2(row)
    }
  }
  return {
    list,
    get: async (id, { signal } = {}) => {
      const call: Call = { method: 'GET', path: `${path}/${segment(id)}`, repeatable: true }
      return await connection.ask(
        call,
        ({ text }) => eventFromV2(readAs(EventV2, text, nameOf(call))),
        signal,
      )
    },
    count: async (filter = {}, { signal } = {}) => {
      const { total } = await pageV2(connection, listed(filter), { limit: 1, offset: 0 }, signal)
      if (total !== undefined) return total
      let counted = 0
      for await (const _ of list(filter, { signal })) counted += 1
      return counted
    },
  }
}
