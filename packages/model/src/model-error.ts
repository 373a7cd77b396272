/**
 * - `not_canonicalizable`: the value has no canonical JSON form (a lone surrogate, NaN, too deep)
 * - `bad_argument`: the call itself is wrong
 */
export type ModelErrorCode = 'not_canonicalizable' | 'bad_argument'

/** A call that could not be carried out. What is wrong with a badge is never one of these. */
export class ModelError extends Error {
  override readonly name = 'ModelError'
  readonly code: ModelErrorCode

  constructor(code: ModelErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
