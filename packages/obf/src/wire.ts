// What travels: schemas of bodies and answers, and types of the same names. A name ends in the
// version that it belongs to; without one it belongs to both, or to what anybody can read.

export { Flag, UnixSeconds, WireEmail, WireId } from './wire/values.ts'

// Getting in.
export { TokenAnswer, TokenRequest } from './wire/token.ts'
export { RegistrationClaims, SignRequest } from './wire/registration.ts'
export { FailureV1, FailureV2 } from './wire/failure.ts'
export { AliasV2, ClientV1, ClientV2, PingV2 } from './wire/client.ts'

// API v1.
export {
  BadgeInputV1,
  BadgeOverrideV1,
  BadgeV1,
  CategoriesV1,
  IssueInputV1,
} from './wire/badge-v1.ts'
export { AssertionV1, EventCountV1, EventV1, RevokedV1 } from './wire/event-v1.ts'
export { ApplicationV1, AppliedV1, EarnableV1 } from './wire/earnable-v1.ts'

// API v2.
export {
  AlignmentV2,
  BadgeContentV2,
  BadgeInputV2,
  BadgeListItemV2,
  BadgeV2,
  EmailMessageV2,
} from './wire/badge-v2.ts'
export {
  EventListItemV2,
  EventRecipientV2,
  EventV2,
  IssueInputV2,
  MAX_RECIPIENTS,
  OperationResultV2,
  PageV2,
  RevokeInputV2,
} from './wire/event-v2.ts'

// What anybody can read.
export { MilestoneRole, Milestones, PublicBadge, PublicIssuer } from './wire/public.ts'
export { DisplayerBadge, DisplayerGroup, DisplayerGroups, DisplayerUser } from './wire/displayer.ts'
