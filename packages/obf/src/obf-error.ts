import type { IssueReceipt } from './issuing/issue-receipt.ts'
import type { ObfErrorCode } from './obf-error-code.ts'
import type { ObfFeature } from './obf-feature.ts'

export interface ObfErrorOptions {
  readonly message: string
  readonly cause?: unknown
  readonly status?: number | undefined
  readonly feature?: ObfFeature
  readonly retryAfterMs?: number | undefined
  readonly receipt?: IssueReceipt
}

/** A call that could not be carried out. Messages and causes hold no secrets. */
export class ObfError extends Error {
  override readonly name = 'ObfError'
  readonly code: ObfErrorCode
  /** HTTP status, if there was an answer. */
  readonly status: number | undefined
  /** What is missing, of `unsupported`. */
  readonly feature: ObfFeature | undefined
  /** How long the factory asked to wait, in milliseconds. */
  readonly retryAfterMs: number | undefined
  /** Of `issue`: what has been issued all the same, and what has not. */
  readonly receipt: IssueReceipt | undefined

  constructor(code: ObfErrorCode, options: ObfErrorOptions) {
    super(options.message, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.status = options.status
    this.feature = options.feature
    this.retryAfterMs = options.retryAfterMs
    this.receipt = options.receipt
  }
}
