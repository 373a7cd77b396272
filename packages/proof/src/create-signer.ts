import type { PrivateJwk, PublicJwk } from '@openboat/model'
import { checkPrivateKey } from './check-key.ts'
import { checkedSigners } from './checked-signers.ts'
import { algorithmsFor } from './jose-algorithm.ts'
import { ProofError } from './proof-error.ts'
import { publicKeyOf } from './public-key.ts'
import type { Signer, SignerAlgorithm } from './signer.ts'
import type { BytesSigner, SignatureMethod } from './signature-method.ts'

const signerAlgorithms: readonly string[] = ['EdDSA', 'ES256', 'ES384', 'RS256', 'PS256']

/**
 * A signer for a key in memory. The private key stays in a closure: it does not show up when the
 * signer is printed, inspected or serialised.
 *
 * @param key  An Ed25519, P-256, P-384 or RSA key as JWK (RFC 7517). An RSA key makes RS256, or PS256
 *   where its `alg` says so.
 * @throws {ProofError} `unsupported_key` for other keys, here or on the first signature;
 *   `key_mismatch` on the first signature when the public members belong to another key.
 * @example const signer = createSigner(await generateKey('ed25519'))
 */
export function createSigner(key: PrivateJwk): Signer {
  checkPrivateKey(key)
  const publicKey = publicKeyOf(key)
  const [algorithm, method] = algorithmOf(publicKey)
  const sign = checkedOnce({ ...key }, method, publicKey)
  const signer: Signer = Object.freeze({ algorithm, publicKey: Object.freeze(publicKey), sign })
  checkedSigners.add(signer)
  return signer
}

function algorithmOf(key: PublicJwk): [SignerAlgorithm, SignatureMethod] {
  for (const { names, method } of algorithmsFor(key)) {
    const name = names.find((each) => isSignerAlgorithm(each))
    if (name !== undefined) return [name, method]
  }
  const message = `no signer for alg ${JSON.stringify(key.alg)}: use ${signerAlgorithms.join(', ')}`
  throw new ProofError('unsupported_key', { message })
}

function isSignerAlgorithm(name: string): name is SignerAlgorithm {
  return signerAlgorithms.includes(name)
}

/**
 * Verifies the first signature with the public half: a JWK put together from two keys would
 * otherwise issue badges that nobody can verify. What signs is loaded with it, because a program that
 * can issue need not do so.
 */
function checkedOnce(key: PrivateJwk, method: SignatureMethod, publicKey: PublicJwk): BytesSigner {
  let checked: BytesSigner | undefined
  return async (bytes) => {
    if (checked !== undefined) return await checked(bytes)
    const { bytesSigner, verifyBytes } = await import('#signature')
    const sign = bytesSigner(method, key)
    const signature = await sign(bytes)
    if (!(await verifyBytes(method, publicKey, bytes, signature))) {
      throw new ProofError('key_mismatch', {
        message: 'the public members of this JWK do not belong to its private member "d"',
      })
    }
    checked = sign
    return signature
  }
}
