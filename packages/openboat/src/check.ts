import { checkCredential, parseCredential, type Finding as QualityFinding } from '@openboat/model'
import { checkQuality, type QualityOptions } from '@openboat/model/quality'
import type { Finding } from '@openboat/verify'
import { textOrObject, type GivenObject } from './text-or-object.ts'

export interface CheckReport {
  /** Nothing failed. */
  readonly conforms: boolean
  /** Such as `2.0` or `3.0`; `unknown` if the input is no badge. */
  readonly version: string
  readonly kind: string
  readonly envelope: 'json' | 'jwt'
  readonly findings: readonly Finding[]
  /** Only where `quality` was asked for; none of these keeps a badge from conforming. */
  readonly quality?: readonly QualityFinding[]
}

export interface CheckOptions {
  /**
   * `lenient` forgives deviations that leave signer, achievement and status unambiguous.
   * @default 'strict'
   */
  readonly profile?: 'strict' | 'lenient'
  /** Whether the badge is good to read and to rely on, too; by rules of your own if you like. */
  readonly quality?: boolean | QualityOptions
}

/**
 * Whether a badge conforms to its data model. No proof is checked and no network is touched.
 *
 * @param input  A credential as JSON text, compact JWS, JSON object, or their bytes; for an image, unbake it first.
 * @throws {OpenBoatError} `bad_argument` for anything else
 * @example
 * const { conforms, findings } = check(await readFile('badge.json'))
 */
export function check(
  input: Uint8Array | string | GivenObject,
  options: CheckOptions = {},
): CheckReport {
  const parsed = parseCredential(textOrObject(input, 'check'))
  if (!parsed.ok) {
    const findings = parsed.issues.map(({ code, message, path, spec }): Finding => ({
      check: 'input.readable',
      outcome: 'failed',
      message,
      spec,
      path,
      details: { code },
    }))
    return { conforms: false, version: 'unknown', kind: 'unknown', envelope: 'json', findings }
  }
  const { version, kind, envelope } = parsed.credential
  const findings = checkCredential(parsed.credential, { profile: options.profile ?? 'strict' })
  const conforms = findings.every(({ outcome }) => outcome !== 'failed')
  const { quality = false } = options
  const report = { conforms, version, kind, envelope, findings }
  if (quality === false) return report
  return { ...report, quality: checkQuality(parsed.credential, quality === true ? {} : quality) }
}
