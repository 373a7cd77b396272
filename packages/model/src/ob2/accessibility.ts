import type * as z from 'zod/mini'
import { node, oneOrMany, optional, typesOf } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { ExtensionContext } from './extension-context.ts'

/**
 * How accessible what a badge speaks of is, in the terms of schema.org.
 *
 * @see OB Extensions, accessibilityExtension
 */
export const Accessibility = node(() => ({
  /** [1] The context that defines the extension. */
  '@context': ExtensionContext,
  /** [2..*] Includes `Extension` and `extensions:Accessibility`. */
  type: typesOf('Extension', 'extensions:Accessibility'),
  /** [1] The accessible resource. */
  url: is.Iri,
  /** [1..*] What it offers, such as `audioDescription`. */
  accessibilityFeature: oneOrMany(is.Text),
  /** [0..*] Interfaces it works with, such as `ARIA`. */
  accessibilityAPI: optional(oneOrMany(is.Text)),
  /** [0..*] Ways it can be controlled, such as `fullKeyboardControl`. */
  accessibilityControl: optional(oneOrMany(is.Text)),
  /** [0..*] Dangers, or their absence, such as `noFlashingHazard`. */
  accessibilityHazard: optional(oneOrMany(is.Text)),
}))
export type Accessibility = z.infer<typeof Accessibility>
