import type * as z from 'zod/mini'
import { node, optional, typeOf } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { IdentifierType } from './identifier-type.ts'

/**
 * How a recipient is known to the issuer, in the open or as a hash.
 *
 * @see OB 3.0 #identityobject
 */
export const IdentityObject = node(() => ({
  /** [1] `IdentityObject`. */
  type: typeOf('IdentityObject'),
  /** [1] Whether `identityHash` is a hash. */
  hashed: is.Bool,
  /** [1] The identity itself; when hashed, `sha256$` or `md5$` and the digest in hexadecimal. */
  identityHash: is.RequiredText,
  /** [1] What kind of identifier it is, such as `emailAddress`. */
  identityType: IdentifierType,
  /** [0..1] What was appended to the identity before it was hashed. */
  salt: optional(is.Text),
}))
export type IdentityObject = z.infer<typeof IdentityObject>
