import type * as z from 'zod/mini'
import { node, typesOf } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { ExtensionContext } from './extension-context.ts'

/**
 * The name of the recipient.
 *
 * @see OB Extensions, recipientProfile
 */
export const RecipientProfile = node(() => ({
  /** [1] The context that defines the extension. */
  '@context': ExtensionContext,
  /** [2..*] Includes `Extension` and `extensions:RecipientProfile`. */
  type: typesOf('Extension', 'extensions:RecipientProfile'),
  /** [1] Full name, as the recipient wants it shown. */
  name: is.RequiredText,
}))
export type RecipientProfile = z.infer<typeof RecipientProfile>
