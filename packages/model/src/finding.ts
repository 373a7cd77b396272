import type { JsonObject } from './json.ts'

/**
 * What a check came to.
 *
 * - `passed`, `failed`: the check was made and its answer is certain.
 * - `warning`: a deviation that leaves signer, achievement and status unambiguous.
 * - `unknown`: the check applies but could not be made, for instance because a key is unreachable.
 * - `skipped`: the check does not apply, or the caller switched it off.
 */
export type Outcome = 'passed' | 'warning' | 'failed' | 'unknown' | 'skipped'

/** One answer to one question about a credential. Reports are lists of these. */
export interface Finding<Check extends string = string> {
  /** The question, as a stable id such as `proof.satisfied`. */
  readonly check: Check
  readonly outcome: Outcome
  /** For people, in English; programs read `check`, `outcome` and `details`. */
  readonly message: string
  /** Where the requirement is written, such as `OB 3.0 #verification step 2`. */
  readonly spec: string
  /** JSON Pointer (RFC 6901) into the credential. */
  readonly path?: string
  /** Facts for programs: `code` narrows the reason within one check. */
  readonly details?: JsonObject
}
