import type * as z from 'zod/mini'
import { node, optional, typeOf } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'

/**
 * How an assertion is verified. `hosted` and `signed` are the names of OB 1.x.
 *
 * @see OB 2.0 #VerificationObject
 */
export const VerificationObject = node(() => ({
  /** [1] `HostedBadge` or `SignedBadge`. */
  type: typeOf(['HostedBadge', 'SignedBadge', 'hosted', 'signed']),
  /** [0..1] IRI of the key of a signed assertion. */
  creator: optional(is.Iri),
}))
export type VerificationObject = z.infer<typeof VerificationObject>
