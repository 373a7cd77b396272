import * as z from 'zod/mini'
import { node, oneOrMany, optional } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { BadgeClass } from './badge-class.ts'
import { editionMembers } from './edition-members.ts'
import { OpenBadge2Context } from './context.ts'
import { Evidence } from './evidence.ts'
import { IdentityObject } from './identity-object.ts'
import { Image } from './image.ts'
import { DateTime, iriOr } from './values.ts'
import { VerificationObject } from './verification-object.ts'

/** Its properties, for whoever asks less of an assertion than the class does. */
export const assertionMembers = () => ({
  /** [0..*] The context of OB 2.0; needed, unless the node is embedded. */
  '@context': optional(OpenBadge2Context),
  /** [1] IRI of the assertion; of a hosted one its URL. */
  id: is.Id,
  /** [1..*] Includes `Assertion`. */
  type: oneOrMany(is.Text),
  /** [1] Who received it. */
  recipient: IdentityObject,
  /** [1] What was awarded, by IRI or embedded. */
  badge: iriOr(BadgeClass),
  /** [1] How to verify it. */
  verification: VerificationObject,
  /** [1] When it was awarded (ISO 8601 with a zone). */
  issuedOn: DateTime,
  /** [0..1] Picture with the badge baked in. */
  image: optional(z.union([Image, is.Url])),
  /** [0..*] What the recipient did to earn it. */
  evidence: optional(oneOrMany(iriOr(Evidence))),
  /** [0..1] What ties several pieces of evidence together, as Markdown. */
  narrative: optional(is.Text),
  /** [0..1] When it ends (ISO 8601 with a zone). */
  expires: optional(DateTime),
  /** [0..1] `false`; of a revoked one see `RevokedAssertion`. */
  revoked: optional(
    is.value<false>('false, or nothing', { const: false }, (input) => input === false),
  ),
  /** [0..1] Why it was revoked. */
  revocationReason: optional(is.Text),
  ...editionMembers(),
})

/**
 * Who received which badge.
 *
 * @see OB 2.0 #Assertion
 */
export const Assertion = node(assertionMembers)
export type Assertion = z.infer<typeof Assertion>
