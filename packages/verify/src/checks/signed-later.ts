import { parseInstant } from '@openboat/model'
import type { Finding } from '../finding.ts'
import type { Inquiry } from '../inquiry.ts'
import { clockSkew } from './clock-skew.ts'
import { proofFinding } from './proof-finding.ts'

interface Signed {
  /** ISO 8601, as the signature states it. */
  readonly on: string | undefined
  readonly path?: string
}

/**
 * A remark about a signature that says it was made after the moment verified for. Policy: a warning.
 * When a badge counts is what its period says, and a key that had ended by that date fails; the date of
 * the signature is its maker's alone, and leaves signer, achievement and status unambiguous.
 */
export function signedLater({ on, path }: Signed, inquiry: Inquiry): Finding[] {
  const moment = on === undefined ? undefined : parseInstant(on)?.epochMilliseconds
  const latest = inquiry.options.at.getTime() + clockSkew(inquiry)
  if (moment === undefined || moment <= latest) return []
  const message = `The signature says that it was made on ${on}, after the moment verified for`
  return [
    proofFinding('warning', message, {
      ...(path === undefined ? {} : { path }),
      code: 'signed_later',
      details: { signed: on ?? null },
    }),
  ]
}
