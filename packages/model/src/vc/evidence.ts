import type * as z from 'zod/mini'
import { node, optional } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { AnyType } from './any-type.ts'

/**
 * What the issuer relied on.
 *
 * @see VCDM 2.0 #evidence
 */
export const Evidence = node(() => ({
  /** [0..1] Where the evidence is found. */
  id: optional(is.Id),
  /** [1..*] What kind of evidence it is. */
  type: AnyType,
}))
export type Evidence = z.infer<typeof Evidence>
