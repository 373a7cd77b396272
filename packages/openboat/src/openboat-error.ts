export type OpenBoatErrorCode =
  /** An argument or option of the wrong kind. */
  | 'bad_argument'
  /** What should be baked is no credential. */
  | 'not_a_credential'
  /** A file or standard input that cannot be opened. */
  | 'unreadable_file'
  | 'unwritable_file'
  /** A file that is there already and would be lost. */
  | 'file_exists'
  /** What should be canonicalised is no JSON object, or a draft is no JSON. */
  | 'not_a_document'
  /** What was given has no id to refer to it by. */
  | 'no_id'

/** A call that could not be carried out. What is wrong with a badge is a finding in a report. */
export class OpenBoatError extends Error {
  override readonly name = 'OpenBoatError'
  readonly code: OpenBoatErrorCode

  constructor(code: OpenBoatErrorCode, options: { message: string; cause?: unknown }) {
    super(options.message, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
  }
}
