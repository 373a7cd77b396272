import type { PublicJwk } from '@openboat/model'
import { verifyBytes } from '#signature'
import type { SignatureMethod } from './signature-method.ts'

/** What is to be checked: in WebCrypto's words; ECDSA signatures are `r || s` (IEEE P1363). */
export interface SignatureToVerify {
  readonly method: SignatureMethod
  /** Checked: of a kind that the method is for, with members of the right length. */
  readonly key: PublicJwk
  /** The bytes that were signed, not a digest of them. */
  readonly bytes: Uint8Array
  readonly signature: Uint8Array
}

/**
 * Verifies signatures in place of the runtime: a native library such as sodium-native, or a machine for it.
 *
 * @returns Whether the signature holds, or nothing where the runtime is to say.
 * @example
 * const verifySignature: SignatureVerifier = ({ method, key, bytes, signature }) =>
 *   method.scheme === 'Ed25519'
 *     ? sodium.crypto_sign_verify_detached(signature, bytes, Buffer.from(key.x ?? '', 'base64url'))
 *     : undefined
 */
export type SignatureVerifier = (
  asked: SignatureToVerify,
) => boolean | undefined | Promise<boolean | undefined>

/** Whether a signature holds, by `verifier` or else by the runtime. */
export async function signatureHolds(
  asked: SignatureToVerify,
  verifier?: SignatureVerifier,
): Promise<boolean> {
  const { method, key, bytes, signature } = asked
  const said: unknown = verifier === undefined ? undefined : await verifier(asked)
  // Only what is true holds: whoever answers 1 or a text has another contract in mind.
  return said === undefined ? await verifyBytes(method, key, bytes, signature) : said === true
}
