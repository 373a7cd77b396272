/** What every call takes. */
export interface CallOptions {
  /** Ends the call, waiting included: it rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined
}
