import type * as z from 'zod/mini'
import { node, oneOrMany, optional, typeOf } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { AlignmentObject } from './alignment-object.ts'
import { editionMembers } from './edition-members.ts'
import { AnyContext } from './context.ts'
import { Criteria } from './criteria.ts'
import { Image } from './image.ts'
import { Issuer } from './issuer.ts'
import { iriOr, pictureOr } from './values.ts'

/**
 * What is awarded, whoever receives it.
 *
 * @see OB 2.0 #BadgeClass
 */
export const BadgeClass = node(() => ({
  /** [0..*] The context, unless the node is embedded. */
  '@context': optional(AnyContext),
  /** [1] IRI of the badge; of a hosted one its URL. */
  id: is.Iri,
  /** [1..*] Includes `BadgeClass`. */
  type: typeOf('BadgeClass'),
  /** [1] Name. */
  name: is.RequiredText,
  /** [1] Short description. */
  description: is.RequiredText,
  /** [1] Picture. */
  image: pictureOr(Image),
  /** [1] What has to be done to earn it: a page, or in words. */
  criteria: oneOrMany(iriOr(Criteria)),
  /** [1] Who awards it. */
  issuer: iriOr(Issuer),
  /** [0..*] Objectives it aligns to. */
  alignment: optional(oneOrMany(AlignmentObject)),
  /** [0..*] Keywords. */
  tags: optional(oneOrMany(is.Text)),
  ...editionMembers(),
}))
export type BadgeClass = z.infer<typeof BadgeClass>
