import type { PrivateJwk, PublicJwk } from '@openboat/model'

/** One way to turn bytes and a key into a signature, in WebCrypto's words. */
export type SignatureMethod =
  | { readonly scheme: 'Ed25519' }
  | { readonly scheme: 'ECDSA'; readonly digest: Digest }
  | { readonly scheme: 'RSASSA-PKCS1-v1_5'; readonly digest: Digest }
  | { readonly scheme: 'RSA-PSS'; readonly digest: Digest }

export type Digest = 'SHA-256' | 'SHA-384' | 'SHA-512'

export type KeyType = 'ed25519' | 'p256' | 'p384' | 'rsa'

export type BytesSigner = (bytes: Uint8Array) => Promise<Uint8Array>

/**
 * What a runtime must offer; `#signature` resolves to node:crypto where there is one and to
 * WebCrypto elsewhere. ECDSA signatures are `r || s` (IEEE P1363); an RSA-PSS salt is as long as
 * the digest (RFC 7518 section 3.5).
 */
export interface SignatureRuntime {
  /** @throws {ProofError} `unsupported_key` when the runtime cannot import the key. */
  verifyBytes(
    method: SignatureMethod,
    key: PublicJwk,
    bytes: Uint8Array,
    signature: Uint8Array,
  ): Promise<boolean>
  /** Imports the key once. @throws {ProofError} `unsupported_key`, at once or on the first use. */
  bytesSigner(method: SignatureMethod, key: PrivateJwk): BytesSigner
  generateJwk(type: KeyType): Promise<PrivateJwk>
}
