import type { PublicJwk } from '@openboat/model'

/**
 * Something that signs: a key in memory (`createSigner`), or your own object in front of a key
 * store that never gives its keys away. Of such an object each signature's form is checked, and the first one
 * with `publicKey`.
 */
export interface Signer {
  readonly algorithm: SignerAlgorithm
  readonly publicKey: PublicJwk
  /**
   * Signs the bytes themselves, not a digest of them. ECDSA signatures are `r || s`
   * (IEEE P1363), as JOSE and Data Integrity want them, not DER.
   */
  sign(bytes: Uint8Array): Promise<Uint8Array>
}

export type SignerAlgorithm = 'EdDSA' | 'ES256' | 'ES384' | 'RS256' | 'PS256'
