import type { PublicJwk } from '@openboat/model'
import { checkPublicKey } from './check-key.ts'

/**
 * The public half of a JWK, with `kid`, `alg` and `use` if it has them. Private members are left
 * out because only known public ones are copied.
 *
 * @throws {ProofError} `unsupported_key` unless it is an Ed25519, P-256, P-384 or RSA key
 * @example const publicKey = publicKeyOf(privateKey)
 */
export function publicKeyOf(key: PublicJwk): PublicJwk {
  const { kid, alg, use } = key
  const checked = checkPublicKey(key)
  // One that is known to be checked is not checked again for each badge.
  if (kid === undefined && alg === undefined && use === undefined) return checked
  return {
    ...checked,
    ...(kid === undefined ? {} : { kid }),
    ...(alg === undefined ? {} : { alg }),
    ...(use === undefined ? {} : { use }),
  }
}
