import type { PrivateJwk } from '@openboat/model'
import { ProofError } from './proof-error.ts'
import type { KeyType } from './signature-method.ts'

const keyTypes: readonly unknown[] = ['ed25519', 'p256', 'p384', 'rsa'] satisfies KeyType[]

/**
 * A new private key as JWK (RFC 7517, RFC 8037); an RSA modulus has 2048 bits. Randomness is the
 * runtime's own. Keep the result secret: whoever holds it can issue in your name.
 *
 * @param type  `ed25519` for Data Integrity and EdDSA, `p256` (ES256), `p384` (ES384),
 *   `rsa` (RS256, which every Open Badges verifier knows; with `alg: 'PS256'` beside it, RSA-PSS).
 * @throws {ProofError} `bad_argument` for another type
 * @example const key = await generateKey('ed25519')
 */
export async function generateKey(type: KeyType): Promise<PrivateJwk> {
  if (!keyTypes.includes(type)) throw unknownType(type)
  const { generateJwk } = await import('#signature')
  return await generateJwk(type)
}

function unknownType(type: unknown): ProofError {
  const name = typeof type === 'string' ? type : ''
  // What is long may be a key itself.
  const came = name !== '' && name.length < 20 ? JSON.stringify(name) : typeof type
  const meant = name.toLowerCase().replace('-', '')
  const advice = keyTypes.includes(meant) ? ` (did you mean '${meant}'?)` : ''
  const message = `generateKey: expected '${keyTypes.join("', '")}', got ${came}${advice}`
  return new ProofError('bad_argument', { message })
}
