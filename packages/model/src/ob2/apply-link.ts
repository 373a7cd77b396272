import type * as z from 'zod/mini'
import { node, typesOf } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { ExtensionContext } from './extension-context.ts'

/**
 * Where to apply for a badge.
 *
 * @see OB Extensions, applyLinkExtension
 */
export const ApplyLink = node(() => ({
  /** [1] The context that defines the extension. */
  '@context': ExtensionContext,
  /** [2..*] Includes `Extension` and `extensions:ApplyLink`. */
  type: typesOf('Extension', 'extensions:ApplyLink'),
  /** [1] The page where one applies. */
  url: is.Url,
}))
export type ApplyLink = z.infer<typeof ApplyLink>
