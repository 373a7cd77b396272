import * as z from 'zod/mini'
import { Text } from './values.ts'

/** Body of `POST /{version}/client/oauth2/token`, as a form or as JSON. With HTTP Basic the id and secret are in the header. */
export const TokenRequest = z.looseObject({
  grant_type: z.literal('client_credentials'),
  client_id: z.optional(Text),
  client_secret: z.optional(Text),
})
export type TokenRequest = z.infer<typeof TokenRequest>

/** Its answer. v1 is only known to give the token and its lifetime, in seconds (36000; v2: 18000). */
export const TokenAnswer = z.looseObject({
  access_token: Text,
  token_type: z.optional(Text),
  expires_in: z.union([z.number(), z.string()]),
})
export type TokenAnswer = z.infer<typeof TokenAnswer>
