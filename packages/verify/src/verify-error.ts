export type VerifyErrorCode = 'bad_argument'

/** A call that could not be carried out at all. What is wrong with a badge is never an exception. */
export class VerifyError extends Error {
  override readonly name = 'VerifyError'
  readonly code: VerifyErrorCode

  constructor(code: VerifyErrorCode, message: string) {
    super(message)
    this.code = code
  }
}
