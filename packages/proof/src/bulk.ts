// Signing many documents that have much in common. An entry of its own: most programs sign one.
export { createBulkSigner, type BulkSigner } from './bulk-signer.ts'
export type { SignDataIntegrityOptions, SigningSuite } from './sign-data-integrity.ts'
export { ProofError, type ProofErrorCode } from './proof-error.ts'
