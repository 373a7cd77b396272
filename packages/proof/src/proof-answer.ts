import type { JsonObject } from '@openboat/model'

/**
 * Why a proof does not hold, or cannot be judged.
 *
 * - `signature_invalid`: the bytes were not signed by this key.
 * - `sorted_json_signed`, `filtered_json_signed`: this key signed JSON, and not what the suite that the
 *   proof names signs.
 * - `unsupported_suite`: a proof type, cryptosuite or JOSE algorithm this version does not know.
 * - `malformed_proof`: a member is missing or is not what the specification says.
 * - `wrong_purpose`: `proofPurpose` is not what is asked for.
 * - `broken_chain`: `previousProof` names a proof that is not there, or proofs name each other.
 * - `proof_expired`: `expires` is over at the moment asked about.
 * - `domain_mismatch`, `challenge_mismatch`: made for another place, or in answer to something else.
 * - `key_mismatch`: the key is of another kind than the proof claims.
 * - `weak_key`: an RSA modulus below 2048 bits (a warning).
 * - `algorithm_refused`: an unsigned or symmetric JWS, which proves nothing.
 * - `data_loss`: a term or type that no context defines, so the signature does not cover it.
 * - `context_unavailable`, `context_invalid`: a JSON-LD context is missing, or contradicts another.
 * - `limit_exceeded`: too deep, too large or too ambiguous to be checked with bounded work.
 */
export type ProofProblem =
  | 'signature_invalid'
  | 'sorted_json_signed'
  | 'filtered_json_signed'
  | 'unsupported_suite'
  | 'malformed_proof'
  | 'wrong_purpose'
  | 'broken_chain'
  | 'proof_expired'
  | 'domain_mismatch'
  | 'challenge_mismatch'
  | 'key_mismatch'
  | 'weak_key'
  | 'algorithm_refused'
  | 'data_loss'
  | 'context_unavailable'
  | 'context_invalid'
  | 'limit_exceeded'

/**
 * What is to be known about a proof that holds.
 *
 * - `weak_key`: an RSA modulus below 2048 bits.
 * - `inexact_number`: the document holds a number that could be another one under this signature.
 */
export type ProofWarning = 'weak_key' | 'inexact_number'

export type ProofAnswer =
  | {
      readonly ok: true
      /** The cryptosuite, the legacy proof type, or the JOSE `alg`. */
      readonly algorithm: string
      readonly warnings?: readonly ProofWarning[]
    }
  | {
      readonly ok: false
      readonly problem: ProofProblem
      readonly message: string
      /** JSON Pointer into the document. */
      readonly path?: string
      readonly details?: JsonObject
    }
