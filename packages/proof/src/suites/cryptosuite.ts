import type { JsonObject } from '@openboat/model'
import type { ContextLoader } from '../context-loader.ts'
import type { DocumentLimits } from '../document-limits.ts'
import type { SignatureMethod } from '../signature-method.ts'

/** One kind of Data Integrity proof. */
export interface Cryptosuite {
  /** What reports call it: the `cryptosuite`, or the `type` of the proofs before there were any. */
  readonly name: string
  /** `type` of its proofs. */
  readonly type: string
  /** `cryptosuite` of its proofs; absent for legacy types, which have none. */
  readonly cryptosuite?: string
  /** False for suites that are verified but no longer made. */
  readonly signs: boolean
  /** Whether a proof without `created` is malformed. */
  readonly needsCreated: boolean
  /** How each kind of key signs, by its JWK `crv`. */
  readonly keys: Readonly<Record<string, KeyUse>>
  /**
   * Puts `@context` where the suite wants it before hashing.
   *
   * @throws {ProofError} `malformed_proof` when document and proof do not fit together
   */
  prepare(unsecured: UnsecuredDocument): UnsecuredDocument
  /**
   * Document or proof options as the text that is hashed.
   *
   * @throws {ProofError} when something in it would not be covered
   */
  canonicalize(value: JsonObject, options: SuiteCanonicalization): Promise<string>
}

export interface KeyUse {
  readonly method: SignatureMethod
  /** Hashes document and proof options, and works inside RDFC-1.0. */
  readonly hash: 'sha256' | 'sha384'
  /** Length of a signature in bytes. */
  readonly signatureLength: number
}

export interface UnsecuredDocument {
  /** Without the proofs that do not count for this one. */
  readonly document: JsonObject
  /** The proof without its signature. */
  readonly proofOptions: JsonObject
}

export interface SuiteCanonicalization {
  readonly contexts: ContextLoader
  readonly hash: KeyUse['hash']
  readonly limits?: DocumentLimits
}

export const ed25519Use: KeyUse = {
  method: { scheme: 'Ed25519' },
  hash: 'sha256',
  signatureLength: 64,
}
