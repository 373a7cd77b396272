import * as z from 'zod/mini'
import { MaybeFlag, MaybeSeconds, MaybeText, Text } from './values.ts'

/** How a badge can be earned through a form: `GET /v1/earnablebadge/{cid}[/{id}]`. */
export const EarnableV1 = z.looseObject({
  id: Text,
  name: MaybeText,
  description: MaybeText,
  intent: MaybeText,
  badge_id: MaybeText,
  client_id: MaybeText,
  client_alias: MaybeText,
  /** `review`, `instant`, `secret` or `peer`. */
  approval_method: MaybeText,
  /** `yes`, `optional`; that `no` is the third is a guess. */
  attach_evidence: MaybeText,
  draft: MaybeFlag,
  visible: MaybeFlag,
  not_before: MaybeSeconds,
  not_after: MaybeSeconds,
  form: z.nullish(z.unknown()),
  /** Only with `form_html=1`. */
  form_html: MaybeText,
  options: z.nullish(z.unknown()),
  redirect_url: MaybeText,
  apply_url: MaybeText,
  language: MaybeText,
  ctime: MaybeSeconds,
  mtime: MaybeSeconds,
})
export type EarnableV1 = z.infer<typeof EarnableV1>

/** `GET /v1/earnablebadge/{cid}/{id}/application[/{aid}]`; of its fields `email` has been seen. */
export const ApplicationV1 = z.looseObject({
  id: Text,
  email: MaybeText,
  applicant: MaybeText,
  /** `pending`, `approved` or `rejected`. */
  status: MaybeText,
  ctime: MaybeSeconds,
  mtime: MaybeSeconds,
})
export type ApplicationV1 = z.infer<typeof ApplicationV1>

/** What the server says to an application (`POST …/apply`). That it has an `id` is not proven. */
export const AppliedV1 = z.looseObject({ id: MaybeText, status: MaybeText, error: MaybeText })
export type AppliedV1 = z.infer<typeof AppliedV1>
