import * as z from 'zod/mini'
import { MaybeSeconds, MaybeText, Text } from './values.ts'

// Open Badge Passport shows the public badges of somebody through its displayer.

const UserId = z.union([z.number(), Text])

/** `POST /displayer/convert/email`, form `email=`; 404 when nobody is known by it. */
export const DisplayerUser = z.looseObject({
  status: MaybeText,
  email: MaybeText,
  userId: UserId,
})
export type DisplayerUser = z.infer<typeof DisplayerUser>

/** `GET /displayer/{userId}/groups.json`; group 0 holds all public badges; 404 when there are none. */
export const DisplayerGroups = z.looseObject({
  userId: z.nullish(UserId),
  groups: z.array(
    z.looseObject({
      groupId: UserId,
      name: Text,
      badges: z.nullish(z.number()),
    }),
  ),
})
export type DisplayerGroups = z.infer<typeof DisplayerGroups>

/** A badge as the displayer tells of it. */
export const DisplayerBadge = z.looseObject({
  lastValidated: z.nullish(z.unknown()),
  hostedUrl: MaybeText,
  imageUrl: MaybeText,
  assertion: z.looseObject({
    badge: z.looseObject({
      _location: MaybeText,
      name: MaybeText,
      description: MaybeText,
      image: z.nullish(z.unknown()),
      criteria: z.nullish(z.unknown()),
      issuer: z.nullish(z.unknown()),
    }),
    uid: z.nullish(z.unknown()),
    issued_on: MaybeSeconds,
    expires: MaybeSeconds,
    evidence: z.nullish(z.unknown()),
  }),
})
export type DisplayerBadge = z.infer<typeof DisplayerBadge>

/** `GET /displayer/{userId}/group/{groupId}.json` */
export const DisplayerGroup = z.looseObject({
  userId: z.nullish(UserId),
  groupId: z.nullish(UserId),
  badges: z.array(DisplayerBadge),
})
export type DisplayerGroup = z.infer<typeof DisplayerGroup>
