import type { JsonObject, PrivateJwk } from '@openboat/model'
import { base58 } from '@scure/base'
import { digest } from '#digest'
import { bytesSigner } from '#signature'
import { concatenate } from '../der.ts'
import { multikeyOf } from '../did-key.ts'
import { generateKey } from '../generate-key.ts'
import { signWith } from '../sign-with.ts'
import type { SigningTask } from '../suites/cryptosuite.ts'
import { formatBaseProof } from './disclosure-proof-value.ts'
import { groupStatements } from './group-statements.ts'
import { hashProofOptions } from './hash-proof-options.ts'

/** What is made anew for each base proof. */
export interface DisclosureSecrets {
  /** 32 bytes. */
  readonly hmacKey: Uint8Array
  /** On P-256. */
  readonly proofKey: PrivateJwk
}

/**
 * The proof an issuer gives a holder.
 *
 * @see vc-di-ecdsa #add-base-proof-ecdsa-sd-2023
 * @throws {ProofError} as `signDataIntegrity`; `bad_argument` for pointers to nothing
 */
export async function signBase(
  task: SigningTask,
  mandatoryPointers: readonly string[],
  secrets?: DisclosureSecrets,
): Promise<JsonObject> {
  const { document, proof, contexts, use, signer } = task
  const hmacKey = secrets?.hmacKey ?? crypto.getRandomValues(new Uint8Array(32))
  const proofKey = secrets?.proofKey ?? (await generateKey('p256'))
  const groups = { mandatory: mandatoryPointers }
  const grouped = await groupStatements(document, { hmacKey, groups, contexts })
  const isMandatory = new Set(grouped.groups['mandatory']?.indexes)
  const mandatory = grouped.statements.filter((_, index) => isMandatory.has(index))
  const optional = grouped.statements.filter((_, index) => !isMandatory.has(index))

  const sign = bytesSigner(use.method, proofKey)
  const signatures: Uint8Array[] = []
  for (const each of optional) signatures.push(await sign(new TextEncoder().encode(each)))
  const publicKey = base58.decode(multikeyOf(proofKey).slice(1))
  const signed = await signedBytes({
    proofHash: await hashProofOptions(task),
    publicKey,
    mandatory,
  })
  const baseSignature = await signWith(signer, signed)
  const value = { baseSignature, publicKey, hmacKey, signatures, mandatoryPointers }
  return { ...proof, proofValue: formatBaseProof(value) }
}

interface BaseSigned {
  readonly proofHash: Uint8Array
  readonly publicKey: Uint8Array
  /** Statements. */
  readonly mandatory: readonly string[]
}

/** @see vc-di-ecdsa #serializesigndata */
export async function signedBytes({
  proofHash,
  publicKey,
  mandatory,
}: BaseSigned): Promise<Uint8Array> {
  return concatenate([proofHash, publicKey, await digest('SHA-256', mandatory.join(''))])
}
