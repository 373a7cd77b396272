/**
 * - `bad_argument`: an option is missing or of the wrong kind
 * - `missing_glyphs`: no font that was given has these characters
 * - `unusable_font`: the bytes are no font that can be read
 * - `unusable_picture`: the picture of a certificate is of no format that can be drawn, or too large
 * - `unusable_svg`: the rasteriser does not understand the SVG
 * - `not_a_credential`: a certificate is made of a badge, and this text is none
 * - `not_a_pdf`: the file does not begin as a PDF
 * - `malformed_pdf`: it begins as a PDF, and then breaks the rules of the format
 * - `encrypted_pdf`: what it holds cannot be read without its password
 * - `unsupported_pdf`: an attachment is packed in a way that this package does not unpack
 * - `no_credential`: a sound PDF with no credential attached
 * - `too_large`: above a limit; the message says which
 */
export type PictureErrorCode =
  | 'bad_argument'
  | 'missing_glyphs'
  | 'unusable_font'
  | 'unusable_picture'
  | 'unusable_svg'
  | 'not_a_credential'
  | 'not_a_pdf'
  | 'malformed_pdf'
  | 'encrypted_pdf'
  | 'unsupported_pdf'
  | 'no_credential'
  | 'too_large'

/** The one error of this package. Programs branch on `code`; no credential is ever in it. */
export class PictureError extends Error {
  readonly code: PictureErrorCode

  constructor(code: PictureErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'PictureError'
    this.code = code
  }
}
