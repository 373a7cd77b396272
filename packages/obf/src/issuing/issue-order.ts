import type { EmailMessage } from '../badges/email-message.ts'
import type { CallOptions } from '../call-options.ts'
import type { Recipient } from '../events/obf-event.ts'
import type { IssuedChunk } from './issue-receipt.ts'

/** Who is to receive a badge, and how. */
export interface IssueOrder {
  /** E-mail addresses, with or without names. The same address twice counts once. */
  readonly recipients: readonly (string | Recipient)[]
  /** Part of what makes an order the same order. @default today (UTC), the moment of the first try */
  readonly issuedAt?: Date
  /** @default as the badge says */
  readonly expiresAt?: Date
  /** Instead of the badge's own message. */
  readonly email?: EmailMessage
  /** @default true */
  readonly sendEmail?: boolean
  /** Whether the factory's report shows it. @default true */
  readonly showReport?: boolean
  /** HTML below the criteria. */
  readonly criteriaAdd?: string
  /** Other texts for this issuing (v1). */
  readonly override?: BadgeOverride
  /** What to note about it, besides the key of the order. */
  readonly logEntry?: Readonly<Record<string, unknown>>
  /** The alias to issue for (v2). */
  readonly aliasId?: string
  /** v2 only. */
  readonly eventName?: string
  /** Sets an order apart that would otherwise be the same as an earlier one. */
  readonly occasion?: string
}

/** What a badge says in one issuing, in place of what it says otherwise. */
export interface BadgeOverride {
  readonly name?: string
  readonly description?: string
  readonly criteria?: string
  readonly tags?: readonly string[]
}

export interface IssueOptions extends CallOptions {
  /** Recipients in a request, at most 10,000. @default 10000 */
  readonly chunkSize?: number
  /** Requests at the same time. @default 1 */
  readonly concurrency?: number
  /** Also asks the factory first when the journal knows nothing: for a journal that was lost. @default false */
  readonly lookFirst?: boolean
  /** Called for each chunk as it is done. */
  readonly onIssued?: (chunk: IssuedChunk) => void
}
