import type { ProofProblem } from './proof-answer.ts'

export type ProofErrorCode = ProofProblem | 'unsupported_key' | 'bad_argument'

/**
 * Thrown for wrong arguments, unusable keys and what cannot be signed. What is found in somebody
 * else's proof is a `ProofAnswer` instead. Messages never contain private key material.
 */
export class ProofError extends Error {
  readonly code: ProofErrorCode
  /** JSON Pointer into the document the error is about. */
  readonly path?: string

  constructor(
    code: ProofErrorCode,
    options: { message: string; path?: string | undefined; cause?: unknown },
  ) {
    super(options.message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'ProofError'
    this.code = code
    if (options.path !== undefined) this.path = options.path
  }
}
