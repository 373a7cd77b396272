import type * as z from 'zod/mini'
import { node, oneOrMany, optional } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { PictureUrl } from './values.ts'

/**
 * A picture, PNG or SVG.
 *
 * @see OB 2.0 #Image
 */
export const Image = node(() => ({
  /** [1] URL of the picture, or a `data:` URL with all of it. */
  id: PictureUrl,
  /** [0..*] Default: `schema:ImageObject`. */
  type: optional(oneOrMany(is.Text)),
  /** [0..1] What the picture shows, for those who cannot see it. */
  caption: optional(is.Text),
  /** [0..1] IRI of who made the picture. */
  author: optional(is.Iri),
}))
export type Image = z.infer<typeof Image>
