import type { JsonObject } from './json.ts'

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

/**
 * Whether a JWK that somebody publishes holds what only its owner may have: then anybody can sign with
 * it, and its signatures prove nothing.
 *
 * @see Controlled Identifiers 1.0 #JsonWebKey; RFC 7518 sections 6.2.2 and 6.3.2
 * @example holdsPrivateKey({ kty: 'OKP', crv: 'Ed25519', x: '…', d: '…' })
 */
export function holdsPrivateKey(jwk: JsonObject): boolean {
  return privateMembers.some((name) => (jwk[name] ?? null) !== null)
}

const privateMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth']
