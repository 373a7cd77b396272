import type * as z from 'zod/mini'
import { node, optional } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'

/**
 * What is endorsed, and what is said about it. Any other property is a claim as well.
 *
 * @see OB 2.0 #Endorsement
 */
export const EndorsementClaim = node(() => ({
  /** [1] IRI of what is endorsed. */
  id: is.Iri,
  /** [0..1] The endorsement in words, as Markdown. */
  endorsementComment: optional(is.Text),
}))
export type EndorsementClaim = z.infer<typeof EndorsementClaim>
