import type * as Judging from './judge-input.ts'
import type { VerificationReport } from './report.ts'
import type { VerifyOptions } from './options.ts'
import { requireOptions } from './require-options.ts'

/**
 * Everything that can be found out about a badge, as one report.
 *
 * Whatever the bytes are, the answer is a report: a forged, expired, unreadable or unreachable badge
 * is a finding in it.
 *
 * @see OB 3.0 #verification; OB 2.0 #BadgeVerification
 * @param input  A PNG or SVG with a badge in it, a credential as JSON text or compact JWS, a JSON
 *   object, or the http(s) URL of one of these.
 * @throws {VerifyError} `bad_argument` if `input` or an option is of the wrong type or out of range
 * @throws the reason of `options.signal`, once it is aborted
 * @example
 * const report = await verifyBadge(await readFile('badge.png'), { at: new Date() })
 * console.log(report.verdict)
 */
export async function verifyBadge(
  input: Uint8Array | string | object,
  options: VerifyOptions,
): Promise<VerificationReport> {
  requireOptions(options)
  options.signal?.throwIfAborted()
  judging ??= await import('./judge-input.ts')
  return judging.judgeInput(input, options)
}

/** Loaded with the first badge: whoever only explains stored reports does without. */
let judging: typeof Judging | undefined
