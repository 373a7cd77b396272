import type * as z from 'zod/mini'
import { node, oneOrMany, optional } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'

/**
 * Which assertions an issuer stands for: the VerificationObject of a Profile.
 *
 * @see OB 2.0 #VerificationObject
 */
export const VerificationPolicy = node(() => ({
  /** [0..*] `VerificationObject`. */
  type: optional(oneOrMany(is.Text)),
  /** [0..1] The property that is compared: always `id`. */
  verificationProperty: optional(is.Text),
  /** [0..*] Beginnings of the ids of hosted assertions. */
  startsWith: optional(oneOrMany(is.Text)),
  /** [0..*] Hosts of the ids of hosted assertions. Default: that of the issuer's id. */
  allowedOrigins: optional(oneOrMany(is.Text)),
}))
export type VerificationPolicy = z.infer<typeof VerificationPolicy>
