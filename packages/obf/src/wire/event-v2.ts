import * as z from 'zod/mini'
import { BadgeContentV2, EmailMessageV2 } from './badge-v2.ts'
import { MaybeFlag, MaybeNumber, MaybeSeconds, MaybeText, Text, WireEmail } from './values.ts'

/** At most so many recipients in one request. */
export const MAX_RECIPIENTS = 10_000

/** Body of `POST /v2/event/{cid}/{bid}/issue`. */
export const IssueInputV2 = z.looseObject({
  /** Both keys are needed; the name may be empty. */
  recipient: z
    .array(z.looseObject({ email: WireEmail, name: Text }))
    .check(z.minLength(1), z.maxLength(MAX_RECIPIENTS)),
  /** Needed, may be empty. */
  api_consumer_id: Text,
  event_name: MaybeText,
  /** Seconds since 1970. */
  issued_on: z.nullish(z.number()),
  /** The moment it ends; null for never. */
  expires_on: z.nullish(z.number()),
  client_alias_id: MaybeText,
  email_message: z.nullish(EmailMessageV2),
  /** HTML below the criteria. */
  criteria_add: MaybeText,
  log_entry: z.nullish(z.record(z.string(), z.unknown())),
  send_email: z.nullish(z.boolean()),
  show_report: z.nullish(z.boolean()),
})
export type IssueInputV2 = z.infer<typeof IssueInputV2>

/** What changing calls of v2 answer with. Badges: see `resource_id`; no 201, no Location. */
export const OperationResultV2 = z.looseObject({
  success: z.boolean(),
  message: MaybeText,
  /** `badge`, `event` or null. */
  resource_type: MaybeText,
  resource_id: MaybeText,
  /** After a revocation, how many; after issuing, null or how many. */
  count: z.nullish(z.number()),
})
export type OperationResultV2 = z.infer<typeof OperationResultV2>

const event = {
  id: Text,
  name: MaybeText,
  client_alias_id: MaybeText,
  issued_on: MaybeSeconds,
  expires_on: MaybeSeconds,
  api_consumer_id: MaybeText,
  earnable_application_id: MaybeText,
  /** JSON in a string; answers of 2025 lack it. */
  log_entry: z.nullish(z.union([Text, z.record(z.string(), z.unknown())])),
  ctime: MaybeSeconds,
  mtime: MaybeSeconds,
}

/** One of `GET /v2/event/{cid}`. */
export const EventListItemV2 = z.looseObject({
  ...event,
  badge_id: Text,
  recipient_count: MaybeNumber,
})
export type EventListItemV2 = z.infer<typeof EventListItemV2>

/** `GET /v2/event/{cid}/{eid}` */
export const EventV2 = z.looseObject({
  ...event,
  badge: z.looseObject({
    id: Text,
    image: MaybeText,
    primary_language: MaybeText,
    content: z.nullish(z.array(BadgeContentV2)),
    creator: z.nullish(z.unknown()),
  }),
  email_message: z.nullish(EmailMessageV2),
})
export type EventV2 = z.infer<typeof EventV2>

/** One of `GET /v2/event/{cid}/recipient`. */
export const EventRecipientV2 = z.looseObject({
  event_id: Text,
  badge_id: MaybeText,
  client_alias_id: MaybeText,
  /** 40 hexadecimal digits. */
  assertion_id: Text,
  email: Text,
  name: MaybeText,
  receive_url: MaybeText,
  assertion_json_url: MaybeText,
  received: MaybeFlag,
  in_passport: MaybeFlag,
  pdf_downloaded: MaybeFlag,
  issued_on: MaybeSeconds,
  expires_on: MaybeSeconds,
  revoked: MaybeFlag,
})
export type EventRecipientV2 = z.infer<typeof EventRecipientV2>

/** Body of `PUT /v2/event/{cid}/{eid}/revoke`: plain addresses. */
export const RevokeInputV2 = z.looseObject({ recipient: z.array(Text).check(z.minLength(1)) })
export type RevokeInputV2 = z.infer<typeof RevokeInputV2>

/** A list of v2. Older answers have no `total`, and aliases none at all. */
export const PageV2 = z.looseObject({
  result: z.array(z.unknown()),
  total: z.nullish(z.number()),
})
export type PageV2 = z.infer<typeof PageV2>
