import type * as z from 'zod/mini'
import { node, optional } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { BadgeV05 } from './badge-v05.ts'
import { OldDateTime, Recipient, Reference } from './values.ts'

/**
 * A badge of OB 0.5: one document with all in it.
 *
 * @see OB 0.5 assertion
 */
export const AssertionV05 = node(() => ({
  /** [1] E-mail address, or its hash after `sha1$`, `sha256$` or `md5$`. */
  recipient: Recipient,
  /** [0..1] What was appended to the address before it was hashed. */
  salt: optional(is.Text),
  /** [0..1] Page with the evidence, absolute or from the issuer's origin. */
  evidence: optional(Reference),
  /** [0..1] When it ends: ISO 8601, or seconds since 1970. */
  expires: optional(OldDateTime),
  /** [0..1] When it was awarded: ISO 8601, or seconds since 1970. */
  issued_on: optional(OldDateTime),
  /** [1] What is awarded. */
  badge: BadgeV05,
}))
export type AssertionV05 = z.infer<typeof AssertionV05>
