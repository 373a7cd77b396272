import type * as z from 'zod/mini'
import { node, oneOrMany, optional } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { HostName, PropertyName } from './values.ts'

/**
 * Which assertions an issuer stands for: the VerificationObject of a Profile.
 *
 * @see OB 2.0 #VerificationObject
 */
export const VerificationPolicy = node(() => ({
  /** [0..*] `VerificationObject`. */
  type: optional(oneOrMany(is.Text)),
  /** [0..1] The property that is compared: always `id`. */
  verificationProperty: optional(PropertyName),
  /** [0..*] Beginnings of the ids of hosted assertions, as URLs. */
  startsWith: optional(oneOrMany(is.Url)),
  /** [0..*] Names of the hosts of the ids of hosted assertions. Default: that of the issuer's id. */
  allowedOrigins: optional(oneOrMany(HostName)),
}))
export type VerificationPolicy = z.infer<typeof VerificationPolicy>
