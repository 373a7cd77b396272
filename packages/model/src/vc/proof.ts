import type * as z from 'zod/mini'
import { node, oneOrMany, optional } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { AnyType } from './any-type.ts'

/**
 * An embedded proof.
 *
 * @see VC Data Integrity #proofs; OB 3.0 #proof
 */
export const Proof = node(() => ({
  /** [0..1] URI of this proof. */
  id: optional(is.Iri),
  /** [1..*] `DataIntegrityProof`, or an older suite such as `Ed25519Signature2020`. */
  type: AnyType,
  /** [0..1] When it was made (ISO 8601 with a zone). */
  created: optional(is.DateTimeZ),
  /** [0..1] When it ends (ISO 8601 with a zone). */
  expires: optional(is.DateTimeZ),
  /** [0..1] Name of the cryptosuite, such as `eddsa-rdfc-2022`. */
  cryptosuite: optional(is.Text),
  /** [0..1] What the verifier asked to be signed along, against replay. */
  challenge: optional(is.Text),
  /** [0..*] For which domains it was made. */
  domain: optional(oneOrMany(is.Text)),
  /** [0..1] What makes two proofs of the same document differ. */
  nonce: optional(is.Text),
  /** [0..1] What it is for: `assertionMethod` on a badge. */
  proofPurpose: optional(is.Text),
  /** [0..1] The signature, as multibase. */
  proofValue: optional(is.Text),
  /** [0..*] Ids of the proofs that have to hold before this one. */
  previousProof: optional(oneOrMany(is.Text)),
  /** [0..1] URI of the key. */
  verificationMethod: optional(is.Iri),
}))
export type Proof = z.infer<typeof Proof>
