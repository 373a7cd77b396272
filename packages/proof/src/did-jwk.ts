import { canonicalizeJson, type PublicJwk } from '@openboat/model'
import { base64urlnopad } from '@scure/base'
import { checkPublicKey } from './check-key.ts'

/**
 * The key as a DID that contains its JWK; equal keys have equal DIDs.
 *
 * @see did:jwk method specification; RFC 7638 section 3.2 for the members
 * @throws {ProofError} `unsupported_key` unless it is an Ed25519, P-256, P-384 or RSA key
 * @example const issuerId = didJwkOf(signer.publicKey)
 */
export function didJwkOf(key: PublicJwk): string {
  const text = canonicalizeJson({ ...checkPublicKey(key) })
  return `did:jwk:${base64urlnopad.encode(new TextEncoder().encode(text))}`
}
