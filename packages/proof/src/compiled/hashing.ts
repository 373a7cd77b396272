import { hexDigest } from '#digest'
import type { CanonicalizationHash } from '../canonicalize-quads.ts'

/** Steps towards a result that ask for hashes: `yield text` answers with the hash, hexadecimal. */
export type Hashing<Result> = Generator<string, Result, string>

/** Hashes by their texts, all of one kind. */
export type KnownHashes = Pick<Map<string, string>, 'get' | 'set'>

/**
 * Goes through the steps, at once where the runtime hashes at once.
 *
 * @param known  Used and added to where hashes come at once.
 */
export function runHashing<Result>(
  steps: Hashing<Result>,
  hash: CanonicalizationHash,
  known?: KnownHashes,
): Result | Promise<Result> {
  let step = steps.next()
  while (step.done !== true) {
    const { value } = step
    const remembered = known?.get(value)
    const digest = remembered ?? hexDigest(hash, value)
    if (typeof digest !== 'string') return resume(steps, hash, digest)
    if (remembered === undefined) known?.set(value, digest)
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
