import type * as z from 'zod/mini'
import { node, typeOf } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { AssociationType } from './association-type.ts'

/**
 * How two achievements of a record relate.
 *
 * @see CLR 2.0 #association
 */
export const Association = node(() => ({
  /** [1..*] Includes `Association`. */
  type: typeOf('Association'),
  /** [1] How the source relates to the target. */
  associationType: AssociationType,
  /** [1] Id of an achievement or credential in the record. */
  sourceId: is.Iri,
  /** [1] Id of an achievement or credential in the record. */
  targetId: is.Iri,
}))
export type Association = z.infer<typeof Association>
