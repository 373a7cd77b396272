import type { PublicJwk } from '@openboat/model'
import type { Signer, SignerAlgorithm } from '@openboat/proof'

/** A public key of the issuer, current or former. */
export interface IssuerKeyRecord {
  /** The key's JWK thumbprint (RFC 7638). */
  readonly id: string
  /** Under which verifiers find it, also the `kid` of JWTs: `<issuer>#<id>`. */
  readonly verificationMethod: string
  readonly publicKey: PublicJwk
  readonly algorithm: SignerAlgorithm
  readonly state: 'active' | 'retired' | 'compromised'
  readonly activeFrom: string
  /** What it signed before stays good. */
  readonly expires?: string
  /** From here on nothing that it signed is good, whenever it says it was signed. */
  readonly revoked?: string
}

export interface KeyRotation {
  /** The keys to sign with from now on. */
  readonly signer: Signer | readonly Signer[]
  /** `compromised`: what the replaced keys signed is no longer good. @default 'superseded' */
  readonly reason?: 'superseded' | 'compromised'
  /** Ids of the keys that they replace. @default all active ones that are not among the new */
  readonly replaces?: readonly string[]
}

export interface IssuerKeys {
  /** All that ever signed, the oldest first. */
  list(): Promise<readonly IssuerKeyRecord[]>
  get(id: string): Promise<IssuerKeyRecord | undefined>
}
