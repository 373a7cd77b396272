import type * as z from 'zod/mini'
import { node } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { AnyType } from '../vc/any-type.ts'

/**
 * Where a newer edition of a credential is found.
 *
 * @see OB 3.0 #refreshservice
 */
export const RefreshService = node(() => ({
  /** [1] URL of the service. */
  id: is.Id,
  /** [1..*] How to ask, such as `1EdTechCredentialRefresh`. */
  type: AnyType,
}))
export type RefreshService = z.infer<typeof RefreshService>
