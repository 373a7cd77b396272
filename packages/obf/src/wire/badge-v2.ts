import * as z from 'zod/mini'
import { MaybeFlag, MaybeNumber, MaybeSeconds, MaybeText, MaybeTexts, Text } from './values.ts'

/** What the e-mail to the recipients says. */
export const EmailMessageV2 = z.looseObject({
  subject: MaybeText,
  body: MaybeText,
  link_text: MaybeText,
  footer: MaybeText,
})
export type EmailMessageV2 = z.infer<typeof EmailMessageV2>

/** A place in a framework. Its fields are those of an Open Badges Alignment, as far as is known. */
export const AlignmentV2 = z.looseObject({
  name: MaybeText,
  url: MaybeText,
  description: MaybeText,
  framework: MaybeText,
  code: MaybeText,
})
export type AlignmentV2 = z.infer<typeof AlignmentV2>

/** The texts of a badge in one language. Inside an event, empty fields are null. */
export const BadgeContentV2 = z.looseObject({
  language: Text,
  name: Text,
  description: MaybeText,
  /** HTML, or text. */
  criteria: MaybeText,
  tag: MaybeTexts,
  alignment: z.nullish(z.array(AlignmentV2)),
  achievement_type: MaybeText,
  credits_available: MaybeNumber,
  field_of_study: MaybeText,
  human_code: MaybeText,
  specialization: MaybeText,
})
export type BadgeContentV2 = z.infer<typeof BadgeContentV2>

/** One of `GET /v2/badge/{cid}`; its `image` is a URL. */
export const BadgeListItemV2 = z.looseObject({
  id: Text,
  name: MaybeText,
  description: MaybeText,
  image: MaybeText,
  primary_language: MaybeText,
  language: MaybeTexts,
  /** What older answers call `language`. */
  languages: MaybeTexts,
  category: MaybeTexts,
  tag: MaybeTexts,
  client_alias_id: MaybeTexts,
  creator_id: MaybeText,
  draft: MaybeFlag,
  ctime: MaybeSeconds,
  mtime: MaybeSeconds,
})
export type BadgeListItemV2 = z.infer<typeof BadgeListItemV2>

/** `GET /v2/badge/{cid}/{bid}`; its `image` is a data URI. */
export const BadgeV2 = z.looseObject({
  id: Text,
  category: MaybeTexts,
  image: MaybeText,
  primary_language: MaybeText,
  content: z.array(BadgeContentV2),
  creator: z.nullish(z.unknown()),
  intent: MaybeText,
  client_alias_id: MaybeTexts,
  email_message: z.nullish(EmailMessageV2),
  /** As in v1, months; 0 for ever. */
  expires: MaybeNumber,
  draft: MaybeFlag,
  ctime: MaybeSeconds,
  mtime: MaybeSeconds,
})
export type BadgeV2 = z.infer<typeof BadgeV2>

/** Body of `POST /v2/badge/{cid}`. */
export const BadgeInputV2 = z.looseObject({
  primary_language: Text,
  content: z
    .array(z.looseObject({ ...BadgeContentV2.shape, description: Text, criteria: Text }))
    .check(z.minLength(1)),
  /** `data:image/png;base64,…`; SVG is sent by the Moodle plugin, too. */
  image: z.string().check(z.regex(/^data:image\/(png|svg\+xml);base64,/)),
  category: MaybeTexts,
  intent: MaybeText,
  client_alias_id: MaybeTexts,
  email_message: z.nullish(EmailMessageV2),
  expires: z.nullish(z.number()),
  /** @default true */
  draft: z.nullish(z.boolean()),
})
export type BadgeInputV2 = z.infer<typeof BadgeInputV2>
