import type * as z from 'zod/mini'
import { node, oneOrMany, typesOf } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { ExtensionContext } from './extension-context.ts'
import { AssessmentObject } from './assessment-object.ts'

/**
 * The assessments behind a badge.
 *
 * @see OB Extensions, assessmentExtension
 */
export const Assessment = node(() => ({
  /** [1] The context that defines the extension. */
  '@context': ExtensionContext,
  /** [2..*] Includes `Extension` and `extensions:Assessment`. */
  type: typesOf('Extension', 'extensions:Assessment'),
  /** [1] How the assessments hang together. */
  description: is.RequiredText,
  /** [1..*] The assessments. */
  assessments: oneOrMany(AssessmentObject),
}))
export type Assessment = z.infer<typeof Assessment>
