import * as z from 'zod/mini'
import {
  Flag,
  MaybeFlag,
  MaybeNumber,
  MaybeSeconds,
  MaybeText,
  MaybeTexts,
  Text,
} from './values.ts'

const written = {
  name: Text,
  description: MaybeText,
  /** `data:image/png;base64,…` */
  image: MaybeText,
  css: MaybeText,
  criteria_html: MaybeText,
  email_subject: MaybeText,
  email_body: MaybeText,
  email_link_text: MaybeText,
  email_footer: MaybeText,
  /** Months that the badge is valid for after it has been issued; `""` or 0 for ever. */
  expires: MaybeNumber,
  tags: MaybeTexts,
  draft: MaybeFlag,
  metadata: z.nullish(z.record(z.string(), z.unknown())),
}

/** A badge of `GET /v1/badge/{cid}` (one a line) and `GET /v1/badge/{cid}/{bid}`. */
export const BadgeV1 = z.looseObject({
  ...written,
  id: Text,
  client_id: MaybeText,
  category: MaybeTexts,
  ctime: MaybeSeconds,
  mtime: MaybeSeconds,
  lastmodifiedby: MaybeText,
  deleted: MaybeFlag,
  copy_of: MaybeText,
  image_small: MaybeText,
  /** Read by the WordPress plugin alone. */
  evidence_html: MaybeText,
  evidence_definition: z.nullish(z.unknown()),
  primary_language: MaybeText,
  alt_language: z.nullish(z.unknown()),
  language: z.nullish(z.unknown()),
})
export type BadgeV1 = z.infer<typeof BadgeV1>

/**
 * Body of `POST /v1/badge/{cid}` and `PUT /v1/badge/{cid}/{bid}`. Some clients send every field,
 * nulls and fields of their own included.
 */
export const BadgeInputV1 = z.looseObject({ ...written, category: MaybeTexts })
export type BadgeInputV1 = z.infer<typeof BadgeInputV1>

/** `GET /v1/badge/{cid}/_/categorylist` */
export const CategoriesV1 = z.array(Text)
export type CategoriesV1 = z.infer<typeof CategoriesV1>

/** What replaces parts of the badge for one issuing. */
export const BadgeOverrideV1 = z.looseObject({
  name: MaybeText,
  description: MaybeText,
  criteria: MaybeText,
  /** HTML below the criteria. */
  criteria_add: MaybeText,
  tags: MaybeTexts,
})
export type BadgeOverrideV1 = z.infer<typeof BadgeOverrideV1>

/** Body of `POST /v1/badge/{cid}/{bid}`, which issues; it may come without a JSON content type. */
export const IssueInputV1 = z.looseObject({
  /** `address` or `Full Name <address>`. */
  recipient: z.array(Text),
  issued_on: MaybeSeconds,
  /** The moment it ends, unlike the months of a badge. */
  expires: MaybeSeconds,
  email_subject: MaybeText,
  email_body: MaybeText,
  email_link_text: MaybeText,
  email_footer: MaybeText,
  badge_override: z.nullish(BadgeOverrideV1),
  /** Opaque to the server. */
  log_entry: z.nullish(z.record(z.string(), z.unknown())),
  api_consumer_id: MaybeText,
  /** @default 1 */
  send_email: z.nullish(Flag),
  show_report: z.nullish(Flag),
})
export type IssueInputV1 = z.infer<typeof IssueInputV1>
