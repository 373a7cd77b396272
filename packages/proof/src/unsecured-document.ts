import { asList, isJsonObject, stringsOf, type JsonObject } from '@openboat/model'
import { ProofError } from './proof-error.ts'

/**
 * What a proof was made over: the document without its proofs, except those it builds on.
 *
 * @see VC Data Integrity 1.0 #verify-proof-sets-and-chains
 * @throws {ProofError} `malformed_proof` when a `previousProof` is not there
 */
export function unsecuredDocument(document: JsonObject, proof: JsonObject): JsonObject {
  const { proof: attached, ...unsecured } = document
  const wanted = stringsOf(proof.previousProof)
  if (wanted.length === 0) return unsecured
  const previous = asList(attached).filter(
    (each) => isJsonObject(each) && typeof each.id === 'string' && wanted.includes(each.id),
  )
  const missing = wanted.find(
    (id) => !previous.some((each) => isJsonObject(each) && each.id === id),
  )
  if (missing !== undefined) {
    const message = `previousProof ${JSON.stringify(missing)} is not among the document's proofs`
    throw new ProofError('malformed_proof', { message })
  }
  return { ...unsecured, proof: previous }
}
