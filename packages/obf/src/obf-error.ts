import type { IssueReceipt } from './issuing/issue-receipt.ts'
import type { ObfFeature } from './obf-feature.ts'

export type ObfErrorCode =
  /** An argument or option of the wrong kind; nothing was sent. */
  | 'bad_argument'
  /** This version of the API is not known to do that (see `feature`); nothing was sent. */
  | 'unsupported'
  /** The factory does not let these credentials do that (403, 495, 496), or they have expired. */
  | 'unauthorized'
  /** Nothing has this id (404). */
  | 'not_found'
  /** The factory finds the request wrong (other 4xx). */
  | 'refused'
  /** Too many requests, also after waiting (429). */
  | 'rate_limited'
  /** The factory failed, also when asked again (5xx). */
  | 'server_error'
  /** No connection, or one that broke. */
  | 'unreachable'
  /** No answer in `timeoutMs`. */
  | 'timeout'
  /** The answer has another shape than it should, or ends too early. */
  | 'unexpected_answer'
  /** Nobody can tell whether what changes something has been done: look before doing it again. */
  | 'uncertain'
  /** The registration key is wrong or older than ten minutes. */
  | 'bad_registration'
  /** The journal cannot be read or written, or another process has it. */
  | 'journal'

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
