export type BakeryErrorCode =
  | 'bad_argument'
  | 'not_an_image'
  | 'malformed_image'
  | 'no_credential'
  | 'already_baked'
  | 'unbakeable_credential'
  | 'too_large'

/**
 * What baking and unbaking throw. Branch on `code`; the message is for people.
 *
 * - `bad_argument`: a value of the wrong type, or an empty credential.
 * - `not_an_image`: neither PNG nor SVG; the message names what the file is, where it is known.
 * - `malformed_image`: the file breaks off or breaks the rules of its format.
 * - `no_credential`: a sound image, with nothing baked in.
 * - `already_baked`: `replace: false`, and the image holds a credential of the same tag.
 * - `unbakeable_credential`: the text has characters that the format cannot hold.
 * - `too_large`: a limit was reached; the message says which and how to raise it.
 */
export class BakeryError extends Error {
  override readonly name = 'BakeryError'
  readonly code: BakeryErrorCode

  constructor(code: BakeryErrorCode, options: { message: string; cause?: unknown }) {
    super(options.message, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
  }
}
