import type { ObfEvent } from '../events/obf-event.ts'
import { recipientFromText } from '../events/recipient-text.ts'
import { dateOf } from '../transport/moment.ts'
import { flagOf, textOf } from '../transport/wire-values.ts'
import type { AssertionV1 } from '../wire/event-v1.ts'
import type { EventRecipientV2 } from '../wire/event-v2.ts'
import type { ObfAssertion } from './assertions.ts'

/** @param event  What is known of the event besides its id. */
export function assertionFromV1(
  wire: AssertionV1,
  event: Pick<ObfEvent, 'id'> & Partial<ObfEvent>,
): ObfAssertion {
  const { email, name } = recipientFromText(wire.recipient)
  return {
    id: wire.id,
    eventId: event.id,
    badgeId: event.badgeId,
    email,
    name,
    jsonUrl: textOf(wire.json),
    imageUrl: textOf(wire.image),
    pdfUrls: wire.pdf ?? {},
    receiveUrl: undefined,
    received: undefined,
    inPassport: undefined,
    aliasId: event.aliasId,
    issuedAt: event.issuedAt,
    expiresAt: event.expiresAt,
    revoked: undefined,
    wire,
  }
}

export function assertionFromV2(wire: EventRecipientV2): ObfAssertion {
  return {
    id: wire.assertion_id,
    eventId: wire.event_id,
    badgeId: textOf(wire.badge_id),
    email: wire.email,
    name: textOf(wire.name),
    jsonUrl: textOf(wire.assertion_json_url),
    imageUrl: undefined,
    pdfUrls: {},
    receiveUrl: textOf(wire.receive_url),
    received: flagOf(wire.received),
    inPassport: flagOf(wire.in_passport),
    aliasId: textOf(wire.client_alias_id),
    issuedAt: dateOf(wire.issued_on),
    expiresAt: dateOf(wire.expires_on),
    revoked: flagOf(wire.revoked),
    wire,
  }
}
