import type * as z from 'zod/mini'
import { node, typesOf } from '../schema-nodes.ts'
import { ExtensionContext } from './extension-context.ts'

/**
 * Any extension: the value of a property such as `extensions:ApplyLink`.
 *
 * @see OB 2.0 #Extensions
 */
export const Extension = node(() => ({
  /** [1] The context that defines the extension. */
  '@context': ExtensionContext,
  /** [2..*] Includes `Extension`, and the type of the extension. */
  type: typesOf('Extension'),
}))
export type Extension = z.infer<typeof Extension>
