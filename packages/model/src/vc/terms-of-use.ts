import type * as z from 'zod/mini'
import { node, optional } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { AnyType } from './any-type.ts'

/**
 * What a credential may be used for.
 *
 * @see VCDM 2.0 #terms-of-use
 */
export const TermsOfUse = node(() => ({
  /** [0..1] URI of the terms. */
  id: optional(is.Id),
  /** [1..*] What the terms are written in. */
  type: AnyType,
}))
export type TermsOfUse = z.infer<typeof TermsOfUse>
