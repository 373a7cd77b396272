import type { JsonObject } from '@openboat/model'
import { concatenate } from './der.ts'
import { digest } from '#digest'
import { ProofError } from './proof-error.ts'
import type { Cryptosuite, SuiteCanonicalization, UnsecuredDocument } from './suites/cryptosuite.ts'

/**
 * The bytes that are signed: hash of the proof options, then hash of the document.
 *
 * @see vc-di-eddsa #hashing-eddsa-rdfc-2022
 * @throws {ProofError} `data_loss` and its kin, with paths into the secured document
 */
export async function hashProofData(
  suite: Cryptosuite,
  unsecured: UnsecuredDocument,
  options: SuiteCanonicalization & { readonly proofPath: string },
): Promise<Uint8Array> {
  const { document, proofOptions } = suite.prepare(unsecured)
  const name = options.hash === 'sha256' ? 'SHA-256' : 'SHA-384'
  const hashOf = async (value: JsonObject) =>
    await digest(name, await suite.canonicalize(value, options))
  const documentHash = await hashOf(document)
  try {
    return concatenate([await hashOf(proofOptions), documentHash])
  } catch (error) {
    if (!(error instanceof ProofError)) throw error
    const { code, message, path = '', details, cause } = error
    throw new ProofError(code, {
      message: `in the proof, ${message}`,
      path: options.proofPath + path,
      details,
      cause,
    })
  }
}
