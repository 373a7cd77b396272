import { asList, isJsonObject, type JsonObject } from '@openboat/model'
import { createContextLoader, type ContextLoader } from '../context-loader.ts'
import { ProofError } from '../proof-error.ts'
import { unsecuredDocument } from '../unsecured-document.ts'
import { formatDerivedProof, isBaseProof, readBaseProof } from './disclosure-proof-value.ts'
import { groupStatements } from './group-statements.ts'
import { selectJson } from './select-json.ts'

export interface DeriveProofOptions {
  /** What to show besides what is mandatory, as JSON Pointers. */
  readonly reveal: readonly string[]
  /** Which proof to derive from, by its `id`; needed only where there are several. */
  readonly proofId?: string
  /** @default a loader of the bundled contexts */
  readonly contexts?: ContextLoader
}

/**
 * A document that shows only some of what the holder has, with a proof that the issuer signed it.
 * No key is needed; what is left out cannot be found out from it.
 *
 * @see vc-di-ecdsa #add-derived-proof-ecdsa-sd-2023
 * @param document  With a base proof of `ecdsa-sd-2023`.
 * @throws {ProofError} `malformed_proof` when there is no such proof, or it is not of this document;
 *   `bad_argument` for pointers to nothing, or into an ordered list; `data_loss` and its kin
 * @example const shown = await deriveProof(badge, { reveal: ['/credentialSubject/achievement'] })
 */
export async function deriveProof(
  document: JsonObject,
  { reveal, proofId, contexts = createContextLoader() }: DeriveProofOptions,
): Promise<JsonObject> {
  const proof = baseProofOf(document, proofId)
  const { hmacKey, mandatoryPointers, signatures, ...base } = readBaseProof(proof['proofValue'])
  const unsecured = unsecuredDocument(document, proof)
  const combined = [...mandatoryPointers, ...reveal]
  const { statements, groups } = await groupStatements(unsecured, {
    hmacKey,
    contexts,
    groups: { mandatory: mandatoryPointers, combined },
  })
  const isMandatory = new Set(groups['mandatory']?.indexes)
  const { indexes = [], labels = new Map() } = groups['combined'] ?? {}
  const optional = [...statements.keys()].filter((index) => !isMandatory.has(index))
  if (optional.length !== signatures.length) {
    throw malformed('the base proof is not of this document: it signs another number of statements')
  }
  const signatureOf = new Map(optional.map((index, order) => [index, signatures[order]]))
  const shown = indexes.flatMap((index) => signatureOf.get(index) ?? [])
  const mandatoryIndexes = [...indexes.keys()].filter((at) => isMandatory.has(indexes[at] ?? -1))
  const proofValue = formatDerivedProof({ ...base, signatures: shown, labels, mandatoryIndexes })
  const selection = selectJson(unsecured, combined)
  if (selection === undefined) {
    const message = 'nothing is shown: reveal something, because nothing is mandatory'
    throw new ProofError('bad_argument', { message })
  }
  return { ...selection, proof: { ...proof, proofValue } }
}

function baseProofOf({ proof }: JsonObject, proofId: string | undefined): JsonObject {
  const [found, ...others] = asList(proof).filter(
    (each): each is JsonObject =>
      isJsonObject(each) &&
      each['cryptosuite'] === 'ecdsa-sd-2023' &&
      isBaseProof(each['proofValue']) &&
      (proofId === undefined || each['id'] === proofId),
  )
  if (found === undefined) throw malformed('the document has no base proof of ecdsa-sd-2023')
  if (others.length === 0) return found
  const message = 'several base proofs: say with "proofId" which one to derive from'
  throw new ProofError('bad_argument', { message })
}

function malformed(message: string): ProofError {
  return new ProofError('malformed_proof', { message, path: '/proof' })
}
