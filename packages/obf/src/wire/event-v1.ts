import * as z from 'zod/mini'
import { MaybeFlag, MaybeSeconds, MaybeText, MaybeTexts, Text, UnixSeconds } from './values.ts'

/** E-mail to the moment of revocation. PHP writes the empty map as a list. */
const Revocations = z.union([z.record(z.string(), UnixSeconds), z.array(z.unknown())])

/**
 * An event of `GET /v1/event/{cid}` (one a line) and `GET /v1/event/{cid}/{eid}`, which has more
 * fields, and `log_entry` and `badge_override` as JSON in a string.
 */
export const EventV1 = z.looseObject({
  id: Text,
  badge_id: Text,
  recipient: z.array(Text),
  name: MaybeText,
  issued_on: MaybeSeconds,
  expires: MaybeSeconds,
  log_entry: z.nullish(z.union([z.record(z.string(), z.unknown()), Text, z.array(z.unknown())])),
  badge_override: z.nullish(z.union([z.record(z.string(), z.unknown()), Text])),
  revoked: z.nullish(Revocations),
  token: MaybeText,
  timestamp: MaybeSeconds,
  client_id: MaybeText,
  client_alias_id: MaybeText,
  api_consumer_id: MaybeText,
  earnable_application_id: MaybeText,
  email_subject: MaybeText,
  email_body: MaybeText,
  email_link_text: MaybeText,
  email_footer: MaybeText,
  email_pdf_link_text: MaybeText,
  mtime: MaybeSeconds,
  lastmodifiedby: MaybeText,
  deleted: MaybeFlag,
  show_report: MaybeFlag,
})
export type EventV1 = z.infer<typeof EventV1>

/** `GET /v1/event/{cid}?count_only=1` */
export const EventCountV1 = z.looseObject({ result_count: z.union([z.number(), Text]) })
export type EventCountV1 = z.infer<typeof EventCountV1>

/** `GET /v1/event/{cid}/{eid}/revoked` */
export const RevokedV1 = z.looseObject({ revoked: z.nullish(Revocations) })
export type RevokedV1 = z.infer<typeof RevokedV1>

/** One of `GET /v1/event/{cid}/{eid}/assertion` (one a line). */
export const AssertionV1 = z.looseObject({
  id: Text,
  recipient: Text,
  image: MaybeText,
  json: MaybeText,
  /** URLs by language; `default` without one. */
  pdf: z.nullish(z.record(z.string(), Text)),
  /** `accepted` is what has been seen. */
  status: MaybeText,
  tags: MaybeTexts,
})
export type AssertionV1 = z.infer<typeof AssertionV1>
