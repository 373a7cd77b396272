import type { Events } from '../events/events.ts'
import type { ObfEvent } from '../events/obf-event.ts'
import { nameOf, segment, type Call } from '../transport/call.ts'
import type { Connection } from '../transport/connection.ts'
import { dateOf } from '../transport/moment.ts'
import { readAs, rowsAs } from '../transport/rows.ts'
import { AssertionV1, RevokedV1 } from '../wire/event-v1.ts'
import { assertionFromV1 } from './assertion-wire.ts'
import { assertAddresses } from './addresses.ts'
import type { Assertions, ObfAssertion, Revocation, Revocations } from './assertions.ts'

export function assertionsV1(connection: Connection, events: Events): Assertions {
  const ofEvent = async (
    event: Pick<ObfEvent, 'id'> & Partial<ObfEvent>,
    recipients: readonly string[] | undefined,
    signal: AbortSignal | undefined,
  ): Promise<readonly ObfAssertion[]> => {
    const path = `/v1/event/${connection.clientId}/${segment(event.id)}/assertion`
    const call: Call = { method: 'GET', path, query: { email: recipients }, repeatable: true }
    return await connection.ask(
      call,
      ({ text }) =>
        rowsAs(AssertionV1, text, nameOf(call)).map((row) => assertionFromV1(row, event)),
      signal,
    )
  }
  return {
    list: async function* list({ eventId, ...filter } = {}, { signal } = {}) {
      if (eventId !== undefined) {
        yield* await ofEvent({ id: eventId }, filter.recipients, signal)
        return
      }
      for await (const event of events.list(filter, { signal })) {
        yield* await ofEvent(event, filter.recipients, signal)
      }
    },
  }
}

export function revocationsV1(connection: Connection): Revocations {
  const event = (id: string) => `/v1/event/${connection.clientId}/${segment(id)}`
  return {
    list: async (eventId, { signal } = {}) => {
      const call: Call = { method: 'GET', path: `${event(eventId)}/revoked`, repeatable: true }
      return await connection.ask(
        call,
        ({ text }) => revocationsIn(readAs(RevokedV1, text, nameOf(call))),
        signal,
      )
    },
    revoke: async (eventId, emails, { signal } = {}) => {
      assertAddresses(emails)
      // The plugins write a slash before the query; a server that splits paths may insist on it.
      const path = `${event(eventId)}/`
      const call: Call = { method: 'DELETE', path, query: { email: emails }, repeatable: true }
      return await connection.ask(call, () => undefined, signal)
    },
  }
}

function revocationsIn({ revoked }: RevokedV1): Revocation[] {
  // PHP writes an empty map as a list.
  if (revoked === null || revoked === undefined || Array.isArray(revoked)) return []
  return Object.entries(revoked).map(([email, seconds]) => ({ email, at: dateOf(seconds) }))
}
