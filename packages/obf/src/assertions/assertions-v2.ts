import { eventQueryV2 } from '../events/event-query-v2.ts'
import { segment, type Call } from '../transport/call.ts'
import type { Connection } from '../transport/connection.ts'
import { operateV2 } from '../transport/operation-v2.ts'
import { rowsV2 } from '../transport/pages-v2.ts'
import { EventRecipientV2 } from '../wire/event-v2.ts'
import { assertAddresses } from './addresses.ts'
import { assertionFromV2 } from './assertion-wire.ts'
import type { AssertionFilter, Assertions, Revocation, Revocations } from './assertions.ts'

export function assertionsV2(connection: Connection): Assertions {
  return {
    list: async function* list({ eventId, ...filter }: AssertionFilter = {}, { signal } = {}) {
      const { recipients = [], ...others } = filter
      // Of several addresses v2 takes one; within an event they are picked here.
      const isPicked = eventId !== undefined && recipients.length > 1
      const query = { ...eventQueryV2(connection, isPicked ? others : filter), event_id: eventId }
      const path = `/v2/event/${connection.clientId}/recipient`
      const rows = { path, query, item: EventRecipientV2 }
      for await (const row of rowsV2(connection, rows, (each) => each.assertion_id, signal)) {
        if (!isPicked || recipients.includes(row.email)) yield assertionFromV2(row)
      }
    },
  }
}

export function revocationsV2(connection: Connection, assertions: Assertions): Revocations {
  return {
    list: async (eventId, { signal } = {}) => {
      const revoked: Revocation[] = []
      for await (const assertion of assertions.list({ eventId }, { signal })) {
        if (assertion.revoked === true) revoked.push({ email: assertion.email, at: undefined })
      }
      return revoked
    },
    revoke: async (eventId, emails, { signal } = {}) => {
      assertAddresses(emails)
      const path = `/v2/event/${connection.clientId}/${segment(eventId)}/revoke`
      const body = { json: { recipient: [...emails] } }
      const call: Call = { method: 'PUT', path, body, repeatable: true }
      return (await operateV2(connection, call, signal)).count ?? undefined
    },
  }
}
