import type { Bundle } from '@openboat/resolve'
import type { Verdict } from '@openboat/verify'

/** One of many: a file or URL to be read where it is verified, or what was already at hand. */
export interface Job {
  readonly index: number
  readonly input: string
  readonly content?: Uint8Array | string | object
}

/** What came of it, as text: that is what crosses between threads and what is written. */
export interface Outcome {
  readonly index: number
  readonly input: string
  /** The report without its bundle, or the error, as JSON. */
  readonly json: string
  readonly tally: Tally
  /** Of the bytes that were read; none of an address, or of an object. */
  readonly sha256?: string
  readonly bundle?: Bundle
}

/** What a summary counts by. */
export interface Tally {
  readonly verdict: Verdict | 'unreadable'
  /** The first check that decided against it, with its code; empty if verified. */
  readonly reason: string
  readonly issuer: string
  readonly version: string
}

/** Why an input could not be opened. */
export interface Unreadable {
  readonly code: string
  readonly message: string
}
