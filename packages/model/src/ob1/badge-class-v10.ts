import * as z from 'zod/mini'
import { node, oneOrMany, optional } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { AlignmentObject } from './alignment-object.ts'

import { IssuerV10 } from './issuer-v10.ts'
import { ImageUrl } from './values.ts'

/**
 * What is awarded, in OB 1.0.
 *
 * @see OB 1.1 #badgeclass
 */
export const BadgeClassV10 = node(() => ({
  /** [1] Name. */
  name: is.RequiredText,
  /** [1] Short description. */
  description: is.RequiredText,
  /** [1] Picture. */
  image: ImageUrl,
  /** [1] Page with the criteria. */
  criteria: is.Url,
  /** [1] Who awards it: URL of the document, or the document. */
  issuer: z.union([is.Url, IssuerV10]),
  /** [0..*] Objectives it aligns to. */
  alignment: optional(oneOrMany(AlignmentObject)),
  /** [0..*] Keywords. */
  tags: optional(oneOrMany(is.Text)),
}))
export type BadgeClassV10 = z.infer<typeof BadgeClassV10>
