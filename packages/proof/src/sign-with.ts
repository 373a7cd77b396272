import { verifyBytes } from '#signature'
import { checkPublicKey, rsaBits } from './check-key.ts'
import { checkedSigners } from './checked-signers.ts'
import { algorithmsFor } from './jose-algorithm.ts'
import { ProofError } from './proof-error.ts'
import type { SignatureMethod } from './signature-method.ts'
import type { Signer } from './signer.ts'

/**
 * The signature of a signer: always of the right form, and the first one by its key. Whoever signs in front of a
 * key store would otherwise learn from others that nobody can verify what was issued.
 *
 * @throws {ProofError} `key_mismatch` when the signature does not belong to `publicKey` or `algorithm`;
 *   `bad_argument` when it is none
 */
export async function signWith(signer: Signer, bytes: Uint8Array): Promise<Uint8Array> {
  const signature: unknown = await signer.sign(bytes)
  if (checkedSigners.has(signer)) return requireForm(signature, signer)
  const method = methodOf(signer)
  const made = requireForm(signature, signer)
  if (!(await verifyBytes(method, signer.publicKey, bytes, made))) {
    throw new ProofError('key_mismatch', {
      message:
        'what the signer made is not verified by its publicKey: it must sign the bytes themselves, not a digest ' +
        'of them, with that key',
    })
  }
  checkedSigners.add(signer)
  return made
}

function methodOf({ algorithm, publicKey }: Signer): SignatureMethod {
  const fitting = algorithmsFor(publicKey).find(({ names }) => names.includes(algorithm))
  if (fitting !== undefined) return fitting.method
  const { kty, crv, alg } = publicKey
  const key = [kty, crv, alg].filter((part) => part !== undefined).join(' ')
  throw new ProofError('key_mismatch', {
    message: `the signer's algorithm ${algorithm} is not one of its publicKey (${key})`,
  })
}

function requireForm(signature: unknown, { publicKey }: Signer): Uint8Array {
  const expected = lengthFor(publicKey)
  if (signature instanceof Uint8Array && signature.length === expected) return signature
  const found = signature instanceof Uint8Array ? `${signature.length} bytes` : typeof signature
  const hint = publicKey.kty === 'EC' ? ', r || s (IEEE P1363) and not DER' : ''
  throw new ProofError('bad_argument', {
    message: `a signature of this key is ${expected} bytes in a Uint8Array${hint}; the signer made ${found}`,
  })
}

/** @see RFC 7518 section 3, RFC 8037 section 3.1 */
function lengthFor(key: Signer['publicKey']): number {
  if (key.kty === 'RSA') return Math.ceil(rsaBits(checkPublicKey(key)) / 8)
  return key.crv === 'P-384' ? 96 : 64
}
