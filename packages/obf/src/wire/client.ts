import * as z from 'zod/mini'
import { MaybeFlag, MaybeNumber, MaybeSeconds, MaybeText, Text } from './values.ts'

const organisation = {
  id: Text,
  name: MaybeText,
  description: MaybeText,
  email: MaybeText,
  url: MaybeText,
  image: MaybeText,
  /** Such as `basic`, `premium` or `pro`. */
  tier: MaybeText,
  paid_until: z.nullish(z.union([z.number(), Text])),
  /** How many aliases it may have (v2: a number). */
  aliases: z.nullish(z.unknown()),
  /** A quota of issued badges. */
  issuing_limit: MaybeNumber,
  country: MaybeText,
  type: MaybeText,
  reply_to: MaybeText,
  billing_email: MaybeText,
  vat_id: MaybeText,
  searchable: MaybeFlag,
  verified: MaybeFlag,
  ctime: MaybeSeconds,
  mtime: MaybeSeconds,
}

/** `GET /v1/client/{cid}` */
export const ClientV1 = z.looseObject({
  ...organisation,
  is_active: MaybeFlag,
  deleted: MaybeFlag,
  suspended: MaybeFlag,
  lastmodifiedby: MaybeText,
})
export type ClientV1 = z.infer<typeof ClientV1>

/** `GET /v2/client/{cid}` */
export const ClientV2 = z.looseObject(organisation)
export type ClientV2 = z.infer<typeof ClientV2>

/** One of `GET /v2/client/{cid}/alias`; only its `id` is proven. */
export const AliasV2 = z.looseObject({
  id: Text,
  name: MaybeText,
  description: MaybeText,
  email: MaybeText,
  url: MaybeText,
  image: MaybeText,
})
export type AliasV2 = z.infer<typeof AliasV2>

/** `GET /v2/client/{cid}/ping`; v1 answers with the client id as text. */
export const PingV2 = z.looseObject({ success: z.boolean() })
export type PingV2 = z.infer<typeof PingV2>
