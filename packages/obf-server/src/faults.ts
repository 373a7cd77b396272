/** How a server misbehaves, so that clients can be tested. Shares are from 0 (never, the default) to 1. */
export interface Faults {
  /** Every answer waits so long, in milliseconds. */
  readonly latencyMs?: number
  /** Share of calls refused with 429 before anything is done. */
  readonly tooMany?: number
  /** What `Retry-After` says then, in seconds. @default there is no such header */
  readonly retryAfterSeconds?: number
  /** Share of POST, PUT and DELETE that are done, and whose connection then breaks. */
  readonly dropAfterWrite?: number
  /** Share of v1 lists that end in the middle of a line. */
  readonly truncateLists?: number
  /** Certificates are signed that have ended already. */
  readonly expiredCertificates?: boolean
}
