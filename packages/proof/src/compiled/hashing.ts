import { hexDigest } from '#digest'
import type { CanonicalizationHash } from '../canonicalize-quads.ts'

/** Steps towards a result that ask for hashes: `yield text` answers with the hash, hexadecimal. */
export type Hashing<Result> = Generator<string, Result, string>

/** Goes through the steps, at once where the runtime hashes at once. */
export function runHashing<Result>(
  steps: Hashing<Result>,
  hash: CanonicalizationHash,
): Result | Promise<Result> {
  let step = steps.next()
  while (step.done !== true) {
    const digest = hexDigest(hash, step.value)
    if (typeof digest !== 'string') return resume(steps, hash, digest)
    step = steps.next(digest)
  }
  return step.value
}

async function resume<Result>(
  steps: Hashing<Result>,
  hash: CanonicalizationHash,
  first: Promise<string>,
): Promise<Result> {
  let step = steps.next(await first)
  while (step.done !== true) step = steps.next(await hexDigest(hash, step.value))
  return step.value
}
