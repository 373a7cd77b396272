import type * as z from 'zod/mini'
import { node, optional } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { EmailType } from './values.ts'

/**
 * Who received the badge, in the open or as a hash.
 *
 * @see OB 1.1 #identityobject
 */
export const IdentityObject = node(() => ({
  /** [1] `email`. */
  type: EmailType,
  /** [1] Whether `identity` is a hash. */
  hashed: is.Bool,
  /** [1] The e-mail address; when hashed, `sha256$` or `md5$` and the digest in hexadecimal. */
  identity: is.RequiredText,
  /** [0..1] What was appended to the address before it was hashed. */
  salt: optional(is.Text),
}))
export type IdentityObject = z.infer<typeof IdentityObject>
