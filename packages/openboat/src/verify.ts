import type * as Verifying from './verify-from.ts'
import type { VerificationReport, VerifyOptions } from './verify-options.ts'

/**
 * Everything that can be found out about a badge, as one report with a verdict.
 *
 * @see OB 3.0 #verification; OB 2.0 #BadgeVerification
 * @param input  A baked PNG or SVG, a PDF with a badge attached, a credential as JSON text or compact
 *   JWS, a JSON object, or the http(s) URL of one of these.
 * @throws {VerifyError} `bad_argument` for an input or option of the wrong type or out of range;
 *   whatever is wrong with the badge is a finding
 * @throws {ResolveError} `bad_bundle` if `replay` is none; `bad_argument` if an entry of
 *   `allowOrigins` is no origin
 * @throws {OpenBoatError} `bad_argument` for options about where documents come from, likewise, and for
 *   `record` beside a `resolver`, whose requests nobody sees
 * @throws the reason of `options.signal`, once it is aborted
 * @example
 * const report = await verify(await readFile('badge.png'))
 * console.log(report.verdict) // 'verified' | 'rejected' | 'undetermined'
 */
export async function verify(
  input: Uint8Array | string | object,
  options: VerifyOptions = {},
): Promise<VerificationReport> {
  verifying ??= await import('./verify-from.ts')
  return await verifying.verifyAlone(input, options)
}

/** Loaded with the first badge. */
let verifying: typeof Verifying | undefined
