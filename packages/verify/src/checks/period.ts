import { parseInstant } from '@openboat/model'
import { findingsOf, type Finding } from '../finding.ts'
import type { Inquiry } from '../inquiry.ts'
import type { Check, Subject } from '../subject.ts'
import { clockSkew } from './clock-skew.ts'

const started = findingsOf(
  'period.started',
  'OB 3.0 #verification step 4; VCDM 2.0 #validity-period',
)
const ended = findingsOf(
  'period.not-ended',
  'OB 3.0 #verification step 4; VCDM 2.0 #validity-period',
)

/** The moment verified for lies between the start and the end that the credential states. */
export const isWithinPeriod: Check = (subject, inquiry) => [
  hasStarted(subject, inquiry),
  hasNotEnded(subject, inquiry),
]

function hasStarted({ badge, credential }: Subject, inquiry: Inquiry): Finding {
  const validFrom = badge.period.validFrom ?? momentClaim(credential.jws?.payload['nbf'])
  if (validFrom === undefined) return started('skipped', 'The credential states no start')
  const start = milliseconds(validFrom)
  if (start === undefined) return started('skipped', `The start cannot be read: see model.dates`)
  if (start > inquiry.options.at.getTime() + clockSkew(inquiry)) {
    return started('failed', `The credential is valid only from ${validFrom}`, {
      details: { validFrom },
    })
  }
  return started('passed', `The credential is valid since ${validFrom}`)
}

function hasNotEnded({ badge, credential }: Subject, inquiry: Inquiry): Finding {
  const validUntil = badge.period.validUntil ?? momentClaim(credential.jws?.payload['exp'])
  if (validUntil === undefined) return ended('skipped', 'The credential states no end')
  const end = milliseconds(validUntil)
  if (end === undefined) return ended('skipped', 'The end cannot be read: see model.dates')
  if (end < inquiry.options.at.getTime() - clockSkew(inquiry)) {
    return ended('failed', `The credential expired on ${validUntil}`, { details: { validUntil } })
  }
  return ended('passed', `The credential is valid until ${validUntil}`)
}

function milliseconds(text: string): number | undefined {
  return parseInstant(text)?.epochMilliseconds
}

/** OB 3.0 #jwt-proof: `nbf` and `exp` set start and end where the credential itself states none. */
function momentClaim(seconds: unknown): string | undefined {
  if (typeof seconds !== 'number' || !Number.isFinite(seconds)) return undefined
  // Beyond the years that can be written, the first and the last of them say the same.
  const moment = Math.min(Math.max(seconds * 1000, firstMoment), lastMoment)
  return new Date(moment).toISOString()
}

const firstMoment = Date.parse('0000-01-01T00:00:00Z')
const lastMoment = Date.parse('9999-12-31T23:59:59Z')
