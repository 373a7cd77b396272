import type * as z from 'zod/mini'
import { node } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { AnyType } from './any-type.ts'

/**
 * A schema that a credential fits.
 *
 * @see VCDM 2.0 #data-schemas
 */
export const CredentialSchema = node(() => ({
  /** [1] URL of the schema. */
  id: is.Id,
  /** [1..*] How to check it, such as `JsonSchema`. */
  type: AnyType,
}))
export type CredentialSchema = z.infer<typeof CredentialSchema>
