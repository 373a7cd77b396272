import * as z from 'zod/mini'
import { Text, WireId } from './values.ts'

/**
 * What the base64 key from "Admin tools > API key" holds once it has been decrypted with the
 * server's public RSA key (one PKCS#1 v1.5 block, type 1). It is good for ten minutes after `ctime`.
 */
export const RegistrationClaims = z.looseObject({
  id: WireId,
  subject: z.optional(Text),
  /** Seconds since 1970. */
  ctime: z.optional(z.number()),
  nonce: z.optional(z.union([Text, z.number()])),
})
export type RegistrationClaims = z.infer<typeof RegistrationClaims>

/** Body of `POST /v1/client/{cid}/sign_request`; parse it as JSON whatever the content type says. The answer is a PEM certificate. */
export const SignRequest = z.looseObject({
  /** The registration key as it was given, base64. */
  signature: Text,
  /** PKCS#10 in PEM. */
  request: Text,
})
export type SignRequest = z.infer<typeof SignRequest>
