import type * as z from 'zod/mini'
import { node, typeOf } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'

/**
 * A JSON Schema that a credential fits.
 *
 * @see OB 3.0 #credentialschema
 */
export const CredentialSchema = node(() => ({
  /** [1] URL of the schema. */
  id: is.Id,
  /** [1..*] Includes `1EdTechJsonSchemaValidator2019`. */
  type: typeOf('1EdTechJsonSchemaValidator2019'),
}))
export type CredentialSchema = z.infer<typeof CredentialSchema>
