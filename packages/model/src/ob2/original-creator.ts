import type * as z from 'zod/mini'
import { node, typesOf } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { ExtensionContext } from './extension-context.ts'

/**
 * Who created a badge that others issue.
 *
 * @see OB Extensions, originalCreatorExtension
 */
export const OriginalCreator = node(() => ({
  /** [1] The context that defines the extension. */
  '@context': ExtensionContext,
  /** [2..*] Includes `Extension` and `extensions:OriginalCreator`. */
  type: typesOf('Extension', 'extensions:OriginalCreator'),
  /** [1] The creator's Profile. */
  url: is.Url,
}))
export type OriginalCreator = z.infer<typeof OriginalCreator>
