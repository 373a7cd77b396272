export type StatusErrorCode =
  /** An option has the wrong shape or is out of its bounds. */
  | 'bad_argument'
  /** The text or document given as a list is none. */
  | 'malformed_list'
  /** The list is longer than allowed when inflated. */
  | 'too_large'
  /** The list has no such position. */
  | 'range'
  /** A revocation cannot be taken back. */
  | 'irreversible'

/** A wrong call. What is wrong with somebody's credential or list is an answer, not an error. */
export class StatusError extends Error {
  readonly code: StatusErrorCode

  constructor(code: StatusErrorCode, options: { message: string; cause?: unknown }) {
    super(options.message, 'cause' in options ? { cause: options.cause } : {})
    this.name = 'StatusError'
    this.code = code
  }
}
