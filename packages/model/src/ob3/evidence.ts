import type * as z from 'zod/mini'
import { node, optional, typeOf } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'

/**
 * What the recipient did to earn the achievement.
 *
 * @see OB 3.0 #evidence
 */
export const Evidence = node(() => ({
  /** [0..1] A web page with the evidence, or a `data:` URL with all of it. */
  id: optional(is.Iri),
  /** [1..*] Includes `Evidence`. */
  type: typeOf('Evidence'),
  /** [0..1] How the evidence came to be, as Markdown. */
  narrative: optional(is.Text),
  /** [0..1] Title. */
  name: optional(is.Text),
  /** [0..1] Longer description. */
  description: optional(is.Text),
  /** [0..1] Kind of work, such as `Poetry`. */
  genre: optional(is.Text),
  /** [0..1] Who it was made for. */
  audience: optional(is.Text),
}))
export type Evidence = z.infer<typeof Evidence>
