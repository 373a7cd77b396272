import type { PublicJwk } from '@openboat/model'
import { didJwkOf, didKeyOf, publicKeyOf } from '@openboat/proof/signing-keys'

/** The DID that a key is issued under when the issuer has no id of its own. */
export function didOf(key: PublicJwk): string {
  const publicKey = publicKeyOf(key)
  // RSA keys have no did:key in use.
  return publicKey.kty === 'RSA' ? didJwkOf(publicKey) : didKeyOf(publicKey)
}
