import type * as z from 'zod/mini'
import { node, optional } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { AnyType } from './any-type.ts'

/**
 * Where to learn whether a credential still holds. What else it has is said by its type.
 *
 * @see VCDM 2.0 #status
 */
export const CredentialStatus = node(() => ({
  /** [0..1] URI of the entry. */
  id: optional(is.Id),
  /** [1..*] How the status is told, such as `BitstringStatusListEntry`. */
  type: AnyType,
}))
export type CredentialStatus = z.infer<typeof CredentialStatus>
