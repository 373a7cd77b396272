import type * as z from 'zod/mini'
import { VC_2 } from '../context-urls.ts'
import { contexts, node, oneOrMany, optional, typesOf } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { presentationMembers } from './presentation-members.ts'

/**
 * Credentials that a holder presents, in the W3C data model 2.0.
 *
 * @see VCDM 2.0 #verifiable-presentations
 */
export const VerifiablePresentation = node(() => ({
  /** [1..*] The context of VCDM 2.0 first. */
  '@context': contexts(VC_2),
  /** [1..*] Includes `VerifiablePresentation`. */
  type: typesOf('VerifiablePresentation'),
  ...presentationMembers(),
  /** [0..*] Credentials, embedded or enveloped. Each has a report of its own. */
  verifiableCredential: optional(oneOrMany(is.AnyObject)),
}))
export type VerifiablePresentation = z.infer<typeof VerifiablePresentation>
