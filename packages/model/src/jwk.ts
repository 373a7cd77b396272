/**
 * A public key as RFC 7517 JSON, the form in which keys travel between our packages.
 * Private members (`d`, `p`, `q`, …) never appear in it.
 */
export interface PublicJwk {
  readonly kty: 'OKP' | 'EC' | 'RSA'
  /** `Ed25519` for OKP; `P-256` or `P-384` for EC. */
  readonly crv?: string
  readonly x?: string
  readonly y?: string
  readonly n?: string
  readonly e?: string
  readonly kid?: string
  readonly alg?: string
  readonly use?: string
}

export interface PrivateJwk extends PublicJwk {
  readonly d: string
  readonly p?: string
  readonly q?: string
  readonly dp?: string
  readonly dq?: string
  readonly qi?: string
}
