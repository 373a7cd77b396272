import * as z from 'zod/mini'
import { VC_1 } from '../context-urls.ts'
import { contexts, node, oneOrMany, optional, typesOf } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { presentationMembers } from './presentation-members.ts'

/**
 * Credentials that a holder presents, in the W3C data model 1.1.
 *
 * @see VCDM 1.1 #presentations-0
 */
export const VerifiablePresentationVcdm1 = node(() => ({
  /** [1..*] The context of VCDM 1.1 first. */
  '@context': contexts(VC_1),
  /** [1..*] Includes `VerifiablePresentation`. */
  type: typesOf('VerifiablePresentation'),
  ...presentationMembers(),
  /** [0..*] Credentials, embedded or as compact JWT. Each has a report of its own. */
  verifiableCredential: optional(oneOrMany(z.union([is.AnyObject, is.CompactJwsText]))),
}))
export type VerifiablePresentationVcdm1 = z.infer<typeof VerifiablePresentationVcdm1>
