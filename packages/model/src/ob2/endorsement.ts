import type * as z from 'zod/mini'
import { node, oneOrMany, optional } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { OpenBadge2Context } from './context.ts'
import { editionMembers } from './edition-members.ts'
import { EndorsementClaim } from './endorsement-claim.ts'
import { Issuer } from './issuer.ts'
import { DateTime, iriOr } from './values.ts'
import { VerificationObject } from './verification-object.ts'

/**
 * What somebody says of a profile, a badge or an assertion.
 *
 * @see OB 2.0 #Endorsement
 */
export const Endorsement = node(() => ({
  /** [0..*] The context of OB 2.0; needed, unless the node is embedded. */
  '@context': optional(OpenBadge2Context),
  /** [1] IRI of the endorsement; of a hosted one its URL. */
  id: is.Id,
  /** [1..*] Includes `Endorsement`. */
  type: oneOrMany(is.Text),
  /** [1] What is endorsed, and what is said about it. */
  claim: iriOr(EndorsementClaim),
  /** [1] Who endorses. */
  issuer: iriOr(Issuer),
  /** [1] When (ISO 8601 with a zone). */
  issuedOn: DateTime,
  /** [1] How to verify it. */
  verification: VerificationObject,
  /** [0..1] Whether it was revoked; see `RevokedAssertion`. */
  revoked: optional(is.Bool),
  /** [0..1] Why it was revoked. */
  revocationReason: optional(is.Text),
  ...editionMembers(),
}))
export type Endorsement = z.infer<typeof Endorsement>
