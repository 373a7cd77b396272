// The part that signs and verifies compact JWS, without JSON-LD: small and quick to load.
export { signJws, type SignJwsOptions } from './sign-jws.ts'
export { verifyJws, type VerifyJwsOptions } from './verify-jws.ts'
export type { SignatureToVerify, SignatureVerifier } from './signature-verifier.ts'

export { createSigner } from './create-signer.ts'
export type { Signer, SignerAlgorithm } from './signer.ts'
export { generateKey } from './generate-key.ts'
export type { KeyType, SignatureMethod } from './signature-method.ts'
export { publicKeyOf } from './public-key.ts'
export { didJwkOf } from './did-jwk.ts'
export { didKeyOf, multikeyOf } from './did-key.ts'
export { thumbprintOf } from './thumbprint.ts'
export { publicKeyFromPem, publicPemOf } from './pem.ts'

export type { ProofAnswer, ProofProblem, ProofWarning } from './proof-answer.ts'
export { ProofError, type ProofErrorCode } from './proof-error.ts'
