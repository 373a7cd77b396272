import { asList, isJsonObject, stringsOf, type JsonObject } from '@openboat/model'
import { ProofError } from './proof-error.ts'

/**
 * What a proof was made over: the document without its proofs, except those it builds on.
 *
 * @see VC Data Integrity 1.0 #verify-proof-sets-and-chains
 * @throws {ProofError} `broken_chain` when a `previousProof` is not there, or is behind this one;
 *   `malformed_proof` when it is no text
 */
export function unsecuredDocument(document: JsonObject, proof: JsonObject): JsonObject {
  const { proof: attached, ...unsecured } = document
  if (proof.previousProof === undefined) return unsecured
  const wanted = previousIds(proof)
  const proofs = asList(attached).filter(isJsonObject)
  const before = new Map<unknown, string[]>()
  for (const { id, previousProof } of proofs) {
    before.set(id, [...(before.get(id) ?? []), ...stringsOf(previousProof)])
  }
  const missing = [...wanted].find((id) => !before.has(id))
  if (missing !== undefined) {
    throw broken(`previousProof ${quote(missing)} is not among the document's proofs`)
  }
  if (typeof proof.id === 'string' && leadsTo(proof.id, wanted, before)) {
    throw broken(`the proofs before ${quote(proof.id)} lead back to it: a chain has a beginning`)
  }
  const previous = proofs.filter(({ id }) => typeof id === 'string' && wanted.has(id))
  return { ...unsecured, proof: previous }
}

function previousIds({ previousProof }: JsonObject): ReadonlySet<string> {
  const ids = stringsOf(previousProof)
  if (ids.length > 0 && ids.length === asList(previousProof).length) return new Set(ids)
  const message = 'previousProof must be the id of a proof, or a list of such ids'
  throw new ProofError('malformed_proof', { message })
}

/** Whether following `previousProof` from some proofs ends up at one of them. */
function leadsTo(
  id: string,
  from: ReadonlySet<string>,
  before: ReadonlyMap<unknown, readonly string[]>,
): boolean {
  // What is added while a set is walked through is walked through too, once.
  const reached = new Set(from)
  for (const each of reached) for (const next of before.get(each) ?? []) reached.add(next)
  return reached.has(id)
}

function broken(message: string): ProofError {
  return new ProofError('broken_chain', { message })
}

function quote(id: string): string {
  return JSON.stringify(id).slice(0, 100)
}
