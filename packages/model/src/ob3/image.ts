import type * as z from 'zod/mini'
import { node, optional, typeOf } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'

/**
 * A picture. A baked one is PNG or SVG.
 *
 * @see OB 3.0 #image
 */
export const Image = node(() => ({
  /** [1] URL of the picture, or a `data:` URL with all of it. */
  id: is.Iri,
  // Without its type an image keeps its id in JSON-LD, and only loses the caption.
  /** [1..*] Includes `Image`. */
  type: typeOf('Image', {}),
  /** [0..1] What the picture shows, for those who cannot see it. */
  caption: optional(is.Text),
}))
export type Image = z.infer<typeof Image>
