import * as z from 'zod/mini'
import { MaybeFlag, MaybeNumber, MaybeSeconds, MaybeText, Text } from './values.ts'

// Documents that anybody can read, without credentials.

/** `GET /v1/badge/_/{bid}.json?v=2.0&event={eid}`: an Open Badges BadgeClass. */
export const PublicBadge = z.looseObject({
  id: MaybeText,
  type: z.nullish(z.union([Text, z.array(Text)])),
  name: Text,
  description: MaybeText,
  image: z.nullish(z.unknown()),
  criteria: z.nullish(z.unknown()),
  issuer: z.nullish(z.unknown()),
  tags: z.nullish(z.array(Text)),
})
export type PublicBadge = z.infer<typeof PublicBadge>

/** `GET /v1/client/?key={cid}&v=1.1` */
export const PublicIssuer = z.looseObject({
  name: Text,
  url: MaybeText,
  email: MaybeText,
  description: MaybeText,
  image: z.nullish(z.unknown()),
  verified: MaybeFlag,
})
export type PublicIssuer = z.infer<typeof PublicIssuer>

const MilestonePart = z.looseObject({
  id: Text,
  url: MaybeText,
  received: z.nullish(z.unknown()),
  badge_application: z.nullish(
    z.looseObject({
      application_url: MaybeText,
      not_before: MaybeSeconds,
      not_after: MaybeSeconds,
    }),
  ),
})

/** `GET /v1/assertion/metabadge/?url={assertion}`: the milestone badges that it counts for. */
export const Milestones = z.looseObject({
  metabadge: z.nullish(
    z.array(
      z.looseObject({
        id: Text,
        name: MaybeText,
        min_required: MaybeNumber,
        remote_issuer_id: MaybeText,
        badge: z.nullish(z.looseObject({ url: MaybeText, received: z.nullish(z.unknown()) })),
        required_badges: z.nullish(z.array(MilestonePart)),
      }),
    ),
  ),
})
export type Milestones = z.infer<typeof Milestones>

/** `GET /v1/assertion/is_metabadge/?url={assertion}` */
export const MilestoneRole = z.looseObject({
  metabadge: z.nullish(z.union([z.array(Text), Text])),
  required_badge: MaybeText,
  last_modified: MaybeSeconds,
})
export type MilestoneRole = z.infer<typeof MilestoneRole>
