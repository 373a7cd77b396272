import type { PrivateJwk } from '@openboat/model'
import type { KeyType } from './signature-method.ts'

/**
 * A new private key as JWK (RFC 7517, RFC 8037); an RSA modulus has 2048 bits. Randomness is the
 * runtime's own. Keep the result secret: whoever holds it can issue in your name.
 *
 * @param type  `ed25519` for Data Integrity and EdDSA, `p256` (ES256), `p384` (ES384),
 *   `rsa` (RS256, which every Open Badges verifier knows; with `alg: 'PS256'` beside it, RSA-PSS).
 * @example const key = await generateKey('ed25519')
 */
export async function generateKey(type: KeyType): Promise<PrivateJwk> {
  const { generateJwk } = await import('#signature')
  return await generateJwk(type)
}
