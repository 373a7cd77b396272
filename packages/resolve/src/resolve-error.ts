export type ResolveErrorCode =
  /** An option has the wrong shape or is out of its bounds. */
  | 'bad_argument'
  /** The value is not a bundle. */
  | 'bad_bundle'
  /** For a `fetch` that guards addresses itself: what it throws for one that it will not ask. */
  | 'refused'

/** A wrong call. What cannot be found out there is an answer, not an error. */
export class ResolveError extends Error {
  readonly code: ResolveErrorCode

  constructor(code: ResolveErrorCode, options: { message: string; cause?: unknown }) {
    super(options.message, 'cause' in options ? { cause: options.cause } : {})
    this.name = 'ResolveError'
    this.code = code
  }
}
