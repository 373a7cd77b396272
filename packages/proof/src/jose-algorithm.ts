import type { PublicJwk } from '@openboat/model'
import type { SignatureMethod } from './signature-method.ts'

/** One signature algorithm of RFC 7518 section 3, RFC 8037 or RFC 9864. */
export interface JoseAlgorithm {
  /** The values of `alg` that mean it. */
  readonly names: readonly [string, ...string[]]
  readonly kty: PublicJwk['kty']
  readonly crv?: string
  readonly method: SignatureMethod
}

export const joseAlgorithms: readonly JoseAlgorithm[] = [
  { names: ['EdDSA', 'Ed25519'], kty: 'OKP', crv: 'Ed25519', method: { scheme: 'Ed25519' } },
  { names: ['ES256'], kty: 'EC', crv: 'P-256', method: { scheme: 'ECDSA', digest: 'SHA-256' } },
  { names: ['ES384'], kty: 'EC', crv: 'P-384', method: { scheme: 'ECDSA', digest: 'SHA-384' } },
  { names: ['RS256'], kty: 'RSA', method: { scheme: 'RSASSA-PKCS1-v1_5', digest: 'SHA-256' } },
  { names: ['RS384'], kty: 'RSA', method: { scheme: 'RSASSA-PKCS1-v1_5', digest: 'SHA-384' } },
  { names: ['RS512'], kty: 'RSA', method: { scheme: 'RSASSA-PKCS1-v1_5', digest: 'SHA-512' } },
  { names: ['PS256'], kty: 'RSA', method: { scheme: 'RSA-PSS', digest: 'SHA-256' } },
  { names: ['PS384'], kty: 'RSA', method: { scheme: 'RSA-PSS', digest: 'SHA-384' } },
  { names: ['PS512'], kty: 'RSA', method: { scheme: 'RSA-PSS', digest: 'SHA-512' } },
]

/** What a key may be used for: one algorithm, except that an RSA key fits several unless its `alg` says. */
export function algorithmsFor(key: PublicJwk): readonly JoseAlgorithm[] {
  return joseAlgorithms.filter(
    ({ kty, crv, names }) =>
      kty === key.kty &&
      (crv === undefined || crv === key.crv) &&
      (key.alg === undefined || names.includes(key.alg)),
  )
}
