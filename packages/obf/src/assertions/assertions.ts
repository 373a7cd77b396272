import type { CallOptions } from '../call-options.ts'
import type { EventFilter } from '../events/obf-event.ts'
import type { AssertionV1 } from '../wire/event-v1.ts'
import type { EventRecipientV2 } from '../wire/event-v2.ts'

/** One badge of one person: v1 calls it an assertion, v2 a recipient. */
export interface ObfAssertion {
  readonly id: string
  readonly eventId: string
  readonly badgeId: string | undefined
  readonly email: string
  readonly name: string | undefined
  /** Where the credential is published: Open Badges 2.0 or 3.0, as the factory chose. */
  readonly jsonUrl: string | undefined
  /** v1 only. */
  readonly imageUrl: string | undefined
  /** By language, `default` without one (v1). */
  readonly pdfUrls: Readonly<Record<string, string>>
  /** Where the recipient takes it (v2). It is a secret of theirs. */
  readonly receiveUrl: string | undefined
  /** v2 only, as are the four after it. */
  readonly received: boolean | undefined
  readonly inPassport: boolean | undefined
  readonly aliasId: string | undefined
  readonly issuedAt: Date | undefined
  readonly expiresAt: Date | undefined
  /** v2 only; in v1 `revocations.list` knows. */
  readonly revoked: boolean | undefined
  readonly wire: AssertionV1 | EventRecipientV2
}

/** Which assertions a list has: of one event, or of every event that the filter leaves. */
export interface AssertionFilter extends EventFilter {
  readonly eventId?: string
}

export interface Assertions {
  /** v1 asks for the events first, and then for each one's assertions. */
  list(filter?: AssertionFilter, options?: CallOptions): AsyncIterable<ObfAssertion>
}

/** A badge that has been taken back. */
export interface Revocation {
  readonly email: string
  /** v1 only: v2 does not tell. */
  readonly at: Date | undefined
}

export interface Revocations {
  list(eventId: string, options?: CallOptions): Promise<readonly Revocation[]>
  /** Takes badges of an event back; gives how many, if the factory says (v2). There is no way back. */
  revoke(
    eventId: string,
    emails: readonly string[],
    options?: CallOptions,
  ): Promise<number | undefined>
}
