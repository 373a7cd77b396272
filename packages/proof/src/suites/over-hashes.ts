import type { JsonObject } from '@openboat/model'
import { hashProofData, type CanonicalForm } from '../proof-hash.ts'
import { formatProofValue, parseProofValue } from '../proof-value.ts'
import { signWith } from '../sign-with.ts'
import { signatureHolds } from '../signature-verifier.ts'
import type { Cryptosuite, KeyUse } from './cryptosuite.ts'

/** Where a signature stands in a proof. */
export interface SignatureForm {
  /** @throws {ProofError} `malformed_proof` */
  readonly read: (proof: JsonObject, use: KeyUse) => ReadSignature
}

interface ReadSignature {
  readonly signature: Uint8Array
  /** The proof without its signature. */
  readonly proofOptions: JsonObject
  /** What was signed, given the two hashes. */
  readonly signed?: (hashes: Uint8Array) => Uint8Array
}

const inProofValue: SignatureForm = {
  read({ proofValue, ...proofOptions }, { signatureLength }) {
    return { signature: parseProofValue(proofValue, signatureLength), proofOptions }
  },
}

/**
 * The suites that sign two hashes, of the proof options and of the document: all but those for
 * selective disclosure.
 */
export function overHashes(
  form: CanonicalForm,
  { read }: SignatureForm = inProofValue,
): Required<Pick<Cryptosuite, 'verify' | 'sign'>> {
  return {
    async verify({ document, proof, key, use, verifySignature, ...options }) {
      const { signature, proofOptions, signed } = read(proof, use)
      const hash = { ...options, hash: use.hash }
      const hashes = await hashProofData(form, { document, proofOptions }, hash)
      const bytes = signed?.(hashes) ?? hashes
      return await signatureHolds({ method: use.method, key, bytes, signature }, verifySignature)
    },
    async sign({ document, proof, signer, use, ...options }) {
      const proofOptions = form.complete?.(proof, document) ?? proof
      const hash = { ...options, hash: use.hash }
      const hashes = await hashProofData(form, { document, proofOptions }, hash)
      return { ...proofOptions, proofValue: formatProofValue(await signWith(signer, hashes)) }
    },
  }
}
