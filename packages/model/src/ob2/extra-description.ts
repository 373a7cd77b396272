import type * as z from 'zod/mini'
import { node, typesOf } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { ExtensionContext } from './extension-context.ts'

/**
 * A further titled section of text.
 *
 * @see OB Extensions, extraDescription
 */
export const ExtraDescription = node(() => ({
  /** [1] The context that defines the extension. */
  '@context': ExtensionContext,
  /** [2..*] Includes `Extension` and `extensions:ExtraDescription`. */
  type: typesOf('Extension', 'extensions:ExtraDescription'),
  /** [1] Title of the section. */
  name: is.RequiredText,
  /** [1] The text. */
  narrative: is.RequiredText,
}))
export type ExtraDescription = z.infer<typeof ExtraDescription>
