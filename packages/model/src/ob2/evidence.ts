import type * as z from 'zod/mini'
import { node, oneOrMany, optional } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'

/**
 * What the recipient did to earn the badge.
 *
 * @see OB 2.0 #Evidence
 */
export const Evidence = node(() => ({
  /** [0..1] A web page with the evidence. */
  id: optional(is.Iri),
  /** [0..*] Default: `Evidence`. */
  type: optional(oneOrMany(is.Text)),
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
