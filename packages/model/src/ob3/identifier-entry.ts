import type * as z from 'zod/mini'
import { node, typeOf } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { IdentifierType } from './identifier-type.ts'

/**
 * An identifier that somebody or something has elsewhere.
 *
 * @see OB 3.0 #identifierentry
 */
export const IdentifierEntry = node(() => ({
  /** [1..*] Includes `IdentifierEntry`. */
  type: typeOf('IdentifierEntry'),
  /** [1] The identifier itself. */
  identifier: is.Text,
  /** [1] What kind of identifier it is. */
  identifierType: IdentifierType,
}))
export type IdentifierEntry = z.infer<typeof IdentifierEntry>
