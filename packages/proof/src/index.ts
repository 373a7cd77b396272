// Data Integrity proofs, embedded in the document they protect.
export {
  signDataIntegrity,
  type SignDataIntegrityOptions,
  type SigningSuite,
} from './sign-data-integrity.ts'
export { verifyDataIntegrity, type VerifyDataIntegrityOptions } from './verify-data-integrity.ts'
export type { ExpectedProof } from './check-proof-members.ts'
export { isSupportedProof } from './suites/cryptosuites.ts'
export type { Cryptosuite } from './suites/cryptosuite.ts'

// Compact JWS: VC-JWT and signed Open Badges 2.0 (also in `@openboat/proof/jose`).
export { signJws, type SignJwsOptions } from './sign-jws.ts'
export { verifyJws, type VerifyJwsOptions } from './verify-jws.ts'
export type { SignatureToVerify, SignatureVerifier } from './signature-verifier.ts'

// Keys (more forms of them in `@openboat/proof/keys`).
export { createSigner } from './create-signer.ts'
export type { Signer, SignerAlgorithm } from './signer.ts'
export { generateKey } from './generate-key.ts'
export type { KeyType, SignatureMethod } from './signature-method.ts'
export { publicKeyOf } from './public-key.ts'
export { didJwkOf } from './did-jwk.ts'
export { didKeyOf, multikeyOf } from './did-key.ts'
export { thumbprintOf } from './thumbprint.ts'
export { publicKeyFromPem, publicPemOf } from './pem.ts'

// JSON-LD: contexts, canonical form, and what a signature would not cover.
export { bundledContext, contextRevisions, type BundledContext } from './bundled-context.ts'
export {
  createContextLoader,
  type ContextLoader,
  type ContextLoaderOptions,
  type ContextUse,
} from './context-loader.ts'
export { canonicalize, type CanonicalizeOptions } from './canonicalize.ts'
export {
  canonicalizeDataset,
  canonicalLabels,
  type CanonicalizeDatasetOptions,
} from './canonicalize-dataset.ts'
export type { CanonicalizationHash } from './canonicalize-quads.ts'
export { findDataLoss } from './find-data-loss.ts'
export { linkDocument, type LinkedDocument } from './linked-document.ts'
export type { DataLoss } from './data-loss.ts'
export { findInexactNumber } from './inexact-number.ts'
export type { DocumentLimits } from './document-limits.ts'

export type { ProofAnswer, ProofProblem, ProofWarning } from './proof-answer.ts'
export { ProofError, type ProofErrorCode } from './proof-error.ts'
