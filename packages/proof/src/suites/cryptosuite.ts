import type { JsonObject, PublicJwk } from '@openboat/model'
import type { ContextLoader } from '../context-loader.ts'
import type { BulkMemory } from '../bulk-memory.ts'
import type { DocumentLimits } from '../document-limits.ts'
import type { LinkedDocument } from '../linked-document.ts'
import type { SignatureMethod } from '../signature-method.ts'
import type { SignatureVerifier } from '../signature-verifier.ts'
import type { Signer } from '../signer.ts'

/** One kind of Data Integrity proof. */
export interface Cryptosuite {
  /** What reports call it: the `cryptosuite`, or the `type` of the proofs before there were any. */
  readonly name: string
  /** `type` of its proofs. */
  readonly type: string
  /** `cryptosuite` of its proofs; absent for legacy types, which have none. */
  readonly cryptosuite?: string
  /** Whether a proof without `created` is malformed. */
  readonly needsCreated: boolean
  /** How each kind of key signs, by its JWK `crv`. */
  readonly keys: Readonly<Record<string, KeyUse>>
  /**
   * Whether the signature in `task.proof` holds.
   *
   * @throws {ProofError} when that cannot be told: something is malformed, lost or too large
   */
  verify(task: VerificationTask): Promise<boolean>
  /**
   * `task.proof` with its signature. Absent for suites that are verified but no longer made.
   *
   * @throws {ProofError} when something in the document would not be covered
   */
  readonly sign?: (task: SigningTask) => Promise<JsonObject>
}

export interface KeyUse {
  readonly method: SignatureMethod
  /** Hashes document and proof options, and works inside RDFC-1.0. */
  readonly hash: 'sha256' | 'sha384'
  /** Length of a signature in bytes. */
  readonly signatureLength: number
}

interface ProofTask {
  /** Without the proofs that do not count for this one. */
  readonly document: JsonObject
  readonly proof: JsonObject
  /** JSON Pointer to the proof in the document. */
  readonly proofPath: string
  /** Of the key at hand. */
  readonly use: KeyUse
  readonly contexts: ContextLoader
  readonly limits?: DocumentLimits
  /** `document`, where it has been read already. */
  readonly linked?: LinkedDocument
}

export interface VerificationTask extends ProofTask {
  /** Checked, and of a kind that the suite has a use for. */
  readonly key: PublicJwk
  readonly verifySignature?: SignatureVerifier
}

export interface SigningTask extends ProofTask {
  readonly signer: Signer
  /** Where many documents are signed, what is known from those before. */
  readonly memory?: BulkMemory
}

export const ed25519Use: KeyUse = {
  method: { scheme: 'Ed25519' },
  hash: 'sha256',
  signatureLength: 64,
}

/** @see VC Data Integrity ECDSA Cryptosuites 1.0 #algorithms: the hash goes with the curve */
export const ecdsaUses = {
  'P-256': {
    method: { scheme: 'ECDSA', digest: 'SHA-256' },
    hash: 'sha256',
    signatureLength: 64,
  },
  'P-384': {
    method: { scheme: 'ECDSA', digest: 'SHA-384' },
    hash: 'sha384',
    signatureLength: 96,
  },
} as const satisfies Cryptosuite['keys']
