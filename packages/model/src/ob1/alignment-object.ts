import type * as z from 'zod/mini'
import { node, optional } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'

/**
 * An objective or standard that a badge aligns to.
 *
 * @see OB 1.1 #alignmentobject
 */
export const AlignmentObject = node(() => ({
  /** [1] Name of the objective. */
  name: is.RequiredText,
  /** [1] URL of its official description. */
  url: is.Url,
  /** [0..1] Short description. */
  description: optional(is.Text),
}))
export type AlignmentObject = z.infer<typeof AlignmentObject>
