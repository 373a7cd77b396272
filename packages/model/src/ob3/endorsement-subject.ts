import type * as z from 'zod/mini'
import { node, optional, typeOf } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'

/**
 * What is endorsed, and what is said about it.
 *
 * @see OB 3.0 #endorsementsubject
 */
export const EndorsementSubject = node(() => ({
  /** [1] URI of the profile, achievement or credential that is endorsed. */
  id: is.Id,
  /** [1..*] Includes `EndorsementSubject`. */
  type: typeOf('EndorsementSubject'),
  /** [0..1] The endorsement in words, as Markdown. */
  endorsementComment: optional(is.Text),
}))
export type EndorsementSubject = z.infer<typeof EndorsementSubject>
