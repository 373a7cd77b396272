import type { BadgeTexts } from '../badges/obf-badge.ts'
import type { EventListItemV2, EventV2 } from '../wire/event-v2.ts'
import type { EventV1 } from '../wire/event-v1.ts'

/** One issuing of one badge to one or more people. */
export interface ObfEvent {
  readonly id: string
  readonly badgeId: string
  readonly name: string | undefined
  readonly issuedAt: Date | undefined
  readonly expiresAt: Date | undefined
  /** Whom it names: v1 only; in v2 `assertions.list({ eventId })` has them. */
  readonly recipients: readonly Recipient[] | undefined
  readonly recipientCount: number | undefined
  /** What the issuing system noted. `undefined` if the answer does not say. */
  readonly logEntry: Readonly<Record<string, unknown>> | undefined
  /** The system that issued. */
  readonly consumerId: string | undefined
  readonly aliasId: string | undefined
  /** The application that it answers. */
  readonly applicationId: string | undefined
  /** What the badge said then: `get` of v2 only. */
  readonly badgeTexts: readonly BadgeTexts[]
  readonly createdAt: Date | undefined
  readonly changedAt: Date | undefined
  readonly wire: EventV1 | EventListItemV2 | EventV2
}

/** Who receives a badge. */
export interface Recipient {
  readonly email: string
  readonly name?: string
}

/** Which events a list has. */
export interface EventFilter {
  readonly badgeId?: string
  /** Events that name one of these addresses; v2 takes one address. */
  readonly recipients?: readonly string[]
  readonly consumerId?: string
  /** From this moment on. */
  readonly begin?: Date
  /** Up to this moment. */
  readonly end?: Date
  readonly order?: 'asc' | 'desc'
  /** v2 only. */
  readonly name?: string
  /** v2 only. */
  readonly aliasId?: string
  /** Values in the log entry, without `:` and `,` (v2). */
  readonly logEntry?: Readonly<Record<string, string>>
}
