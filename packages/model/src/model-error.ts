/**
 * - `not_canonicalizable`: the value has no canonical JSON form (a lone surrogate, NaN, too deep)
 * - `bad_argument`: the call itself is wrong
 * - `not_a_credential`: what should be converted cannot be read as a badge
 * - `not_convertible`: no way leads from this badge to the version asked for
 * - `linked_document_missing`: the BadgeClass that a badge links to has to be passed along
 */
export type ModelErrorCode =
  | 'not_canonicalizable'
  | 'bad_argument'
  | 'not_a_credential'
  | 'not_convertible'
  | 'linked_document_missing'

/** A call that could not be carried out. What is wrong with a badge is never one of these. */
export class ModelError extends Error {
  override readonly name = 'ModelError'
  readonly code: ModelErrorCode

  constructor(code: ModelErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
