import * as z from 'zod/mini'
import { node, optional } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { BadgeClassV10 } from './badge-class-v10.ts'

import { IdentityObject } from './identity-object.ts'
import { ImageUrl, OldDateTime } from './values.ts'
import { VerificationObject } from './verification-object.ts'

/**
 * Who received which badge, in OB 1.0.
 *
 * @see OB 1.1 #badgeassertion
 */
export const AssertionV10 = node(() => ({
  /** [1] What tells it from the issuer's other assertions. */
  uid: is.RequiredText,
  /** [1] Who received it. */
  recipient: IdentityObject,
  /** [1] What was awarded: URL of the document, or the document. */
  badge: z.union([is.Url, BadgeClassV10]),
  /** [1] How to verify it. */
  verify: VerificationObject,
  /** [1] When it was awarded: ISO 8601, or seconds since 1970. */
  issuedOn: OldDateTime,
  /** [0..1] Picture with the badge baked in. */
  image: optional(ImageUrl),
  /** [0..1] Page with the evidence. */
  evidence: optional(is.Url),
  /** [0..1] When it ends: ISO 8601, or seconds since 1970. */
  expires: optional(OldDateTime),
}))
export type AssertionV10 = z.infer<typeof AssertionV10>
