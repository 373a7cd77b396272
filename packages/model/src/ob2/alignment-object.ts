import type * as z from 'zod/mini'
import { node, oneOrMany, optional } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'

/**
 * An objective or standard that a badge aligns to.
 *
 * @see OB 2.0 #Alignment
 */
export const AlignmentObject = node(() => ({
  /** [0..*] Default: `AlignmentObject`. */
  type: optional(oneOrMany(is.Text)),
  /** [1] Name of the target. */
  targetName: is.RequiredText,
  /** [1] URL of the target's official description. */
  targetUrl: is.Url,
  /** [0..1] Short description of the target. */
  targetDescription: optional(is.Text),
  /** [0..1] Name of the framework. */
  targetFramework: optional(is.Text),
  /** [0..1] Code of the target within its framework. */
  targetCode: optional(is.Text),
}))
export type AlignmentObject = z.infer<typeof AlignmentObject>
