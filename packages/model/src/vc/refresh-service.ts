import type * as z from 'zod/mini'
import { node, optional } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { AnyType } from './any-type.ts'

/**
 * Where a newer edition of a credential is found.
 *
 * @see VCDM 2.0 #refreshing
 */
export const RefreshService = node(() => ({
  /** [0..1] URL of the service. */
  id: optional(is.Id),
  /** [1..*] How to ask. */
  type: AnyType,
}))
export type RefreshService = z.infer<typeof RefreshService>
