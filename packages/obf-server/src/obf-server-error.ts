/** Why a server cannot run. What a client does wrong is an answer, never an exception. */
export type ObfServerErrorCode =
  /** An option is not what it must be. */
  | 'bad_argument'
  /** The store holds badges issued at another address, which they name for ever. */
  | 'moved'
  /** There is no organisation, badge, earnable badge or application of this id. */
  | 'not_found'
  /** The application has been decided already. */
  | 'wrong_state'

/** The one error of this package. Programs branch on `code`. */
export class ObfServerError extends Error {
  override readonly name = 'ObfServerError'
  readonly code: ObfServerErrorCode

  constructor(code: ObfServerErrorCode, { message, cause }: { message: string; cause?: unknown }) {
    super(message, cause === undefined ? undefined : { cause })
    this.code = code
  }
}
