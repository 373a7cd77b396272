import { isJsonObject } from '@openboat/model'
import { textsFromV2 } from '../badges/badge-wire-v2.ts'
import { dateOf } from '../transport/moment.ts'
import { numberOf, textOf } from '../transport/wire-values.ts'
import type { EventV1 } from '../wire/event-v1.ts'
import type { EventListItemV2, EventV2 } from '../wire/event-v2.ts'
import type { ObfEvent } from './obf-event.ts'
import { recipientFromText } from './recipient-text.ts'

export function eventFromV1(wire: EventV1): ObfEvent {
  const recipients = wire.recipient.map(recipientFromText)
  return {
    ...inBoth(wire),
    badgeId: wire.badge_id,
    expiresAt: dateOf(wire.expires),
    recipients,
    recipientCount: recipients.length,
    badgeTexts: [],
    createdAt: dateOf(wire.timestamp),
    changedAt: dateOf(wire.mtime),
    wire,
  }
}

export function eventFromListV2(wire: EventListItemV2): ObfEvent {
  return {
    ...inBoth(wire),
    badgeId: wire.badge_id,
    expiresAt: dateOf(wire.expires_on),
    recipients: undefined,
    recipientCount: numberOf(wire.recipient_count),
    badgeTexts: [],
    createdAt: dateOf(wire.ctime),
    changedAt: dateOf(wire.mtime),
    wire,
  }
}

export function eventFromV2(wire: EventV2): ObfEvent {
  return {
    ...inBoth(wire),
    badgeId: wire.badge.id,
    expiresAt: dateOf(wire.expires_on),
    recipients: undefined,
    recipientCount: undefined,
    badgeTexts: (wire.badge.content ?? []).map(textsFromV2),
    createdAt: dateOf(wire.ctime),
    changedAt: dateOf(wire.mtime),
    wire,
  }
}

function inBoth(wire: EventV1 | EventListItemV2 | EventV2) {
  return {
    id: wire.id,
    name: textOf(wire.name),
    issuedAt: dateOf(wire.issued_on),
    logEntry: logEntryOf(wire.log_entry),
    consumerId: textOf(wire.api_consumer_id),
    aliasId: textOf(wire.client_alias_id),
    applicationId: textOf(wire.earnable_application_id),
  }
}

/**
 * The log entry is an object, or JSON in a string, or PHP's empty list. An answer without the field
 * does not say that there is none: `undefined`.
 */
function logEntryOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (value === undefined) return undefined
  if (isJsonObject(value)) return value
  if (typeof value !== 'string') return {}
  try {
    const parsed: unknown = JSON.parse(value)
    return isJsonObject(parsed) ? parsed : {}
  } catch {
    return {}
  }
}
