// The keys and signers of the main entry, without what verifies: for programs that load in a moment.
export { createSigner } from './create-signer.ts'
export type { Signer, SignerAlgorithm } from './signer.ts'
export { generateKey } from './generate-key.ts'
export type { KeyType } from './signature-method.ts'
export { publicKeyOf } from './public-key.ts'
export { didJwkOf } from './did-jwk.ts'
export { didKeyOf, multikeyOf } from './did-key.ts'

export { ProofError, type ProofErrorCode } from './proof-error.ts'
