import type { JsonObject } from '@openboat/model'
import type { ProofProblem } from './proof-answer.ts'

export type ProofErrorCode = ProofProblem | 'unsupported_key' | 'bad_argument'

export interface ProofErrorOptions {
  readonly message: string
  readonly path?: string | undefined
  readonly details?: JsonObject | undefined
  readonly cause?: unknown
}

/**
 * Thrown for wrong arguments, unusable keys and what cannot be signed. What is found in somebody
 * else's proof is a `ProofAnswer` instead. Messages never contain private key material.
 */
export class ProofError extends Error {
  readonly code: ProofErrorCode
  /** JSON Pointer into the document the error is about. */
  readonly path?: string
  /** Facts for programs. */
  readonly details?: JsonObject

  constructor(code: ProofErrorCode, { message, path, details, cause }: ProofErrorOptions) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'ProofError'
    this.code = code
    if (path !== undefined) this.path = path
    if (details !== undefined) this.details = details
  }
}
