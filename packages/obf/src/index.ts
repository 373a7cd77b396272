// A client of Open Badge Factory, for both versions of its API and every way in.
export { createObfClient } from './create-obf-client.ts'
export type { ObfClient } from './obf-client.ts'
export type { ObfClientOptions } from './obf-client-options.ts'
export type { CallOptions } from './call-options.ts'
export { featuresOf, type ObfFeature, type ObfVersion } from './obf-feature.ts'
export type { Query, RawAnswer, RawRequest } from './transport/raw-request.ts'

// Ways in; certificates are in `@openboat/obf/node`.
export { oauth2, type OAuth2Options } from './auth/oauth2.ts'
export type { AuthContext, Authorizer, ObfAuth } from './auth/obf-auth.ts'
export type { KeptToken, TokenStore } from './auth/token-store.ts'
export { Secret } from './secret.ts'

// What it speaks of.
export type { ObfAlias, ObfOrganisation } from './organisation/organisation.ts'
export type { BadgeAlignment, BadgeDraft, BadgeFilter } from './badges/obf-badge.ts'
export type { BadgeStanding, BadgeTexts, ObfBadge } from './badges/obf-badge.ts'
export type { EmailMessage } from './badges/email-message.ts'
export type { PublicBadgeOptions } from './badges/badges.ts'
export type { EventFilter, ObfEvent, Recipient } from './events/obf-event.ts'
export type { AssertionFilter, ObfAssertion, Revocation } from './assertions/assertions.ts'
export type { Application, ApplicationDraft, ApplicationFile } from './earnables/earnables.ts'
export type { Earnable, EarnableFilter, ReviewState } from './earnables/earnables.ts'
export type { PassportBadge, PassportGroup } from './passport/passport.ts'

// Issuing once.
export type { BadgeOverride, IssueOptions, IssueOrder } from './issuing/issue-order.ts'
export type { ChunkError, FailedChunk, IssuedChunk, IssueReceipt } from './issuing/issue-receipt.ts'
export type { IssueJournal, JournalEntry } from './issuing/issue-journal.ts'
export { memoryJournal } from './issuing/memory-journal.ts'

// Several accounts as one.
export { createObfNetwork } from './accounts/obf-network.ts'
export type { NetworkOrganisation, ObfNetwork, Owned } from './accounts/obf-network.ts'

// To and from Open Badges.
export { badgeToAchievement } from './bridges/badge-to-achievement.ts'
export type {
  AchievementOfBadge,
  BadgeToAchievementOptions,
} from './bridges/badge-to-achievement.ts'
export { achievementToBadgeDraft } from './bridges/achievement-to-badge-draft.ts'
export type { AchievementToBadgeDraftOptions } from './bridges/achievement-to-badge-draft.ts'
export type { BadgeDraftOfAchievement } from './bridges/achievement-to-badge-draft.ts'

// The world, and what goes wrong in it.
export { systemClock, type Clock } from './clock.ts'
export type { ObfWait } from './obf-wait.ts'
export type { ObfWarning } from './obf-warning.ts'
export { ObfError } from './obf-error.ts'
export type { ObfErrorCode } from './obf-error-code.ts'
