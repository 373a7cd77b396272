import type { VerificationReport } from 'openboat'
import type { Given } from './given.ts'

/** A report, and what the page needs to know about how it came about. */
export interface Answer {
  readonly report: VerificationReport
  readonly given: Given
  /** The visitor wished that no website be asked. */
  readonly offline: boolean
  readonly example: boolean
  /** Something to say above the report. */
  readonly note?: string
}
