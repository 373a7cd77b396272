import type { PublicJwk } from '@openboat/model'
import { base58 } from '@scure/base'
import { canonicalize } from '../canonicalize.ts'
import { publicKeyFromMultikey } from '../key-from-multikey.ts'
import { ProofError } from '../proof-error.ts'
import { signatureHolds } from '../signature-verifier.ts'
import type { VerificationTask } from '../suites/cryptosuite.ts'
import { readDerivedProof } from './disclosure-proof-value.ts'
import { hashProofOptions } from './hash-proof-options.ts'
import { signedBytes } from './sign-base.ts'
import { linesOf, renameBlankNodes } from './statement.ts'

/**
 * Whether the issuer signed everything that a document shows, and everything mandatory is shown.
 *
 * @see vc-di-ecdsa #verify-derived-proof-ecdsa-sd-2023
 * @throws {ProofError} `malformed_proof`, for a base proof too; `data_loss` and its kin
 */
export async function verifyDerived(task: VerificationTask): Promise<boolean> {
  const { document, proof, key, use, contexts, limits, verifySignature } = task
  const { baseSignature, publicKey, signatures, labels, mandatoryIndexes } = readDerivedProof(
    proof.proofValue,
  )
  const proofKey = publicKeyFromMultikey(`z${base58.encode(publicKey)}`)
  if (proofKey.crv !== 'P-256') throw malformed('the proof key is not on P-256')
  const options = { contexts, hash: use.hash, ...(limits === undefined ? {} : { limits }) }
  const canonical = linesOf(await canonicalize(document, options))
  const statements = renameBlankNodes(canonical, (name) => labelOf(name, labels)).toSorted()
  const isMandatory = new Set(mandatoryIndexes)
  const mandatory = statements.filter((_, index) => isMandatory.has(index))
  const optional = statements.filter((_, index) => !isMandatory.has(index))
  if (mandatory.length !== isMandatory.size || optional.length !== signatures.length) return false

  const proofHash = await hashProofOptions(task)
  const signed = await signedBytes({ proofHash, publicKey, mandatory })
  const holds = (by: PublicJwk, bytes: Uint8Array, signature: Uint8Array): Promise<boolean> =>
    signatureHolds({ method: use.method, key: by, bytes, signature }, verifySignature)
  // Before the many: whoever holds no key of an issuer cannot ask for much work.
  if (!(await holds(key, signed, baseSignature))) return false
  for (const [index, statement] of optional.entries()) {
    const signature = signatures[index] ?? new Uint8Array()
    const bytes = new TextEncoder().encode(statement)
    if (!(await holds(proofKey, bytes, signature))) return false
  }
  return true
}

function labelOf(name: string, labels: ReadonlyMap<string, string>): string {
  const label = labels.get(name)
  if (label !== undefined) return label
  throw malformed('it has no label for a node of this document')
}

function malformed(why: string): ProofError {
  return new ProofError('malformed_proof', { message: `proofValue does not fit: ${why}` })
}
