import * as z from 'zod/mini'
import { node, oneOrMany, optional, typeOf } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { AlignmentObject } from './alignment-object.ts'
import { OpenBadge1Context } from './context.ts'
import { IssuerV11 } from './issuer-v11.ts'
import { ImageUrl } from './values.ts'

/**
 * What is awarded, in OB 1.1.
 *
 * @see OB 1.1 #badgeclass
 */
export const BadgeClassV11 = node(() => ({
  /** [1..*] The context of OB 1.1. */
  '@context': OpenBadge1Context,
  /** [1] URL of this document. */
  id: is.Iri,
  /** [1..*] `BadgeClass`. */
  type: typeOf('BadgeClass'),
  /** [1] Name. */
  name: is.RequiredText,
  /** [1] Short description. */
  description: is.RequiredText,
  /** [1] Picture. */
  image: ImageUrl,
  /** [1] Page with the criteria. */
  criteria: is.Url,
  /** [1] Who awards it: URL of the document, or the document. */
  issuer: z.union([is.Url, IssuerV11]),
  /** [0..*] Objectives it aligns to. */
  alignment: optional(oneOrMany(AlignmentObject)),
  /** [0..*] Keywords. */
  tags: optional(oneOrMany(is.Text)),
}))
export type BadgeClassV11 = z.infer<typeof BadgeClassV11>
