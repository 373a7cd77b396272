import type * as z from 'zod/mini'
import { node } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { AnyType } from '../vc/any-type.ts'

/**
 * Where to learn whether a credential still holds. What else it has is said by its type; see
 * `BitstringStatusListEntry`.
 *
 * @see OB 3.0 #credentialstatus
 */
export const CredentialStatus = node(() => ({
  /** [1] URI of the entry, or of the list. The W3C data model leaves it out where it likes. */
  id: is.Id,
  /** [1..*] How the status is told, such as `BitstringStatusListEntry`. */
  type: AnyType,
}))
export type CredentialStatus = z.infer<typeof CredentialStatus>
