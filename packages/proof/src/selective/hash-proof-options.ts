import { digest } from '#digest'
import { inProof } from '../proof-hash.ts'
import type { SigningTask, VerificationTask } from '../suites/cryptosuite.ts'
import { rdfc } from '../suites/rdfc.ts'

type ProofTask = Pick<
  SigningTask | VerificationTask,
  'document' | 'proof' | 'contexts' | 'limits' | 'proofPath'
>

/** @see vc-di-ecdsa #base-proof-hashing-ecdsa-sd-2023 */
export async function hashProofOptions(task: ProofTask): Promise<Uint8Array> {
  const { document, contexts, limits } = task
  const { proofValue: _, ...proof } = task.proof
  const { proofOptions } = rdfc.prepare({ document, proofOptions: proof })
  const options = { contexts, hash: 'sha256', ...(limits === undefined ? {} : { limits }) } as const
  const canonical = await inProof(task.proofPath, () => rdfc.canonicalize(proofOptions, options))
  return await digest('SHA-256', canonical)
}
