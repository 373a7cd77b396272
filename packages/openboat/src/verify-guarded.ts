import { guardedFetch } from './guarded-fetch.ts'
import { verify as verifyAnywhere } from './verify.ts'
import type { VerificationReport, VerifyOptions } from './verify-options.ts'

/**
 * `verify` with the guarded fetch: no name that resolves to a private address is asked, either.
 *
 * @see OB 3.0 #verification; OB 2.0 #BadgeVerification
 * @param input  A baked PNG or SVG, a PDF with a badge attached, a credential as JSON text or compact
 *   JWS, a JSON object, or the http(s) URL of one of these.
 * @throws as `verify` of the main entry
 * @example
 * const report = await verify(await readBadge('badge.png'))
 */
export async function verify(
  input: Uint8Array | string | object,
  options: VerifyOptions = {},
): Promise<VerificationReport> {
  // A text in their place has members, too: it is refused as what it is.
  if (typeof options !== 'object') return await verifyAnywhere(input, options)
  const { allowOrigins = [] } = options
  return await verifyAnywhere(input, { fetch: guardedFetch({ allowOrigins }), ...options })
}
