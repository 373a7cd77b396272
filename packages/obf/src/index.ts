// A client of Open Badge Factory, for both versions of its API and every way in.
export type { ObfClient } from './obf-client.ts'
export type { CallOptions } from './call-options.ts'
export { featuresOf, type ObfFeature, type ObfVersion } from './obf-feature.ts'
export type { Query, RawAnswer, RawRequest } from './transport/raw-request.ts'

// What it speaks of.
export type { ObfAlias, ObfOrganisation } from './organisation/organisation.ts'
export type {
  BadgeAlignment,
  BadgeDraft,
  BadgeFilter,
  BadgeTexts,
  ObfBadge,
} from './badges/obf-badge.ts'
export type { EmailMessage } from './badges/email-message.ts'
export type { PublicBadgeOptions } from './badges/badges.ts'
export type { EventFilter, ObfEvent, Recipient } from './events/obf-event.ts'
export type { AssertionFilter, ObfAssertion, Revocation } from './assertions/assertions.ts'
export type {
  Application,
  ApplicationDraft,
  ApplicationFile,
  Earnable,
  EarnableFilter,
  ReviewState,
} from './earnables/earnables.ts'
export type { PassportBadge, PassportGroup } from './passport/passport.ts'

// Issuing once.
export type { BadgeOverride, IssueOptions, IssueOrder } from './issuing/issue-order.ts'
export type { FailedChunk, IssuedChunk, IssueReceipt } from './issuing/issue-receipt.ts'
export type { IssueJournal, JournalEntry } from './issuing/issue-journal.ts'

// The world, and what must not be seen of it.
export { systemClock, type Clock } from './clock.ts'
export { Secret } from './secret.ts'
export { ObfError, type ObfErrorCode } from './obf-error.ts'
