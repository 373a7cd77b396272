import type * as z from 'zod/mini'
import { node, oneOrMany, optional } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { OpenBadge2Context } from './context.ts'

/**
 * What is left of an assertion, or an endorsement, once it is revoked: whatever else it says no
 * longer holds.
 *
 * @see OB 2.0 #Assertion, #Endorsement
 */
export const RevokedAssertion = node(() => ({
  /** [0..*] The context of OB 2.0. */
  '@context': optional(OpenBadge2Context),
  /** [1] IRI of the assertion; of a hosted one its URL. */
  id: is.Id,
  /** [0..*] Includes `Assertion` or `Endorsement`. */
  type: optional(oneOrMany(is.Text)),
  /** [1] `true`. */
  revoked: is.value<true>('true', { const: true }, (input) => input === true),
  /** [0..1] Why it was revoked. */
  revocationReason: optional(is.Text),
}))
export type RevokedAssertion = z.infer<typeof RevokedAssertion>
