import * as z from 'zod/mini'
import { node, oneOrMany, optional } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'

/**
 * One entry of a revocation list. It names an assertion by its `id`, or by its older `uid`.
 *
 * @see OB 2.0 #RevocationList
 */
export const RevocationEntry = node(
  () => ({
    /** [0..1] IRI of the assertion. */
    id: optional(is.Iri),
    /** [0..1] `uid` of an assertion of OB 1.x. */
    uid: optional(is.Text),
    /** [0..*] `Assertion`. */
    type: optional(oneOrMany(is.Text)),
    /** [0..1] Default: true. */
    revoked: optional(is.Bool),
    /** [0..1] Why it was revoked. */
    revocationReason: optional(is.Text),
  }),
  z.refine(
    ({ id, uid }) => id !== undefined || uid !== undefined,
    is.faultOf('an id or a uid', { anyOf: [{ required: ['id'] }, { required: ['uid'] }] }),
  ),
)
export type RevocationEntry = z.infer<typeof RevocationEntry>
