import type { JsonObject } from '@openboat/model'
import type { BulkMemory } from './bulk-memory.ts'
import type { ContextLoader } from './context-loader.ts'
import { concatenate } from './der.ts'
import { digest } from '#digest'
import type { DocumentLimits } from './document-limits.ts'
import type { LinkedDocument } from './linked-document.ts'
import { ProofError } from './proof-error.ts'

/** How a suite turns document and proof options into the text that is hashed. */
export interface CanonicalForm {
  /** What a new proof says besides, such as the `@context` it was made under. */
  readonly complete?: (proofOptions: JsonObject, document: JsonObject) => JsonObject
  /**
   * Puts `@context` where the suite wants it before hashing.
   *
   * @throws {ProofError} `malformed_proof` when document and proof do not fit together
   */
  prepare(unsecured: UnsecuredDocument): UnsecuredDocument
  /**
   * Document or proof options as the text that is hashed, whole or in parts.
   *
   * @throws {ProofError} when something in it would not be covered
   */
  canonicalize(
    value: JsonObject,
    options: CanonicalFormOptions,
  ): Promise<string | readonly string[]>
}

export interface UnsecuredDocument {
  /** Without the proofs that do not count for this one. */
  readonly document: JsonObject
  /** The proof without its signature. */
  readonly proofOptions: JsonObject
}

export interface CanonicalFormOptions {
  readonly contexts: ContextLoader
  readonly hash: 'sha256' | 'sha384'
  readonly limits?: DocumentLimits
  /** The document, where it has been read already and no proof before this one counts. */
  readonly linked?: LinkedDocument
  /** Where many documents are signed, what is known from those before. */
  readonly memory?: BulkMemory
}

/**
 * The bytes that are signed: hash of the proof options, then hash of the document.
 *
 * @see vc-di-eddsa #hashing-eddsa-rdfc-2022
 * @throws {ProofError} `data_loss` and its kin, with paths into the secured document
 */
export async function hashProofData(
  form: CanonicalForm,
  unsecured: UnsecuredDocument,
  options: CanonicalFormOptions & { readonly proofPath: string },
): Promise<Uint8Array> {
  const { document, proofOptions } = form.prepare(unsecured)
  const name = options.hash === 'sha256' ? 'SHA-256' : 'SHA-384'
  const { linked: _, ...ofProof } = options
  const hashOf = async (value: JsonObject, how: CanonicalFormOptions) =>
    await digest(name, await form.canonicalize(value, how))
  const documentHash = await hashOf(document, options)
  const hashOfProof = () => inProof(options.proofPath, () => hashOf(proofOptions, ofProof))
  const proofHash = await (options.memory?.proofHash(proofOptions, hashOfProof) ?? hashOfProof())
  return concatenate([proofHash, documentHash])
}

/** What goes wrong with proof options is told as a place in the document. */
export async function inProof<T>(proofPath: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof ProofError)) throw error
    const { code, message, path = '', details, cause } = error
    throw new ProofError(code, {
      message: `in the proof, ${message}`,
      path: proofPath + path,
      details,
      cause,
    })
  }
}
