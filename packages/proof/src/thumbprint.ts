import { canonicalizeJson, type JsonObject, type PublicJwk } from '@openboat/model'
import { base64urlnopad } from '@scure/base'
import { checkPublicKey } from './check-key.ts'
import { digest } from '#digest'

/**
 * The key's name for itself: SHA-256 over its required members, base64url without padding.
 *
 * @see RFC 7638, RFC 8037 section 2
 * @throws {ProofError} `unsupported_key` unless it is an Ed25519, P-256, P-384 or RSA key
 * @example const kid = await thumbprintOf(publicKey)
 */
export async function thumbprintOf(key: PublicJwk): Promise<string> {
  // RFC 7638 wants exactly these members, sorted, without white space: which is their JCS form.
  const members: JsonObject = { ...checkPublicKey(key) }
  return base64urlnopad.encode(await digest('SHA-256', canonicalizeJson(members)))
}
