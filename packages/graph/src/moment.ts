import { compareInstants, parseInstant, type Instant } from '@openboat/model'
import { badArgument } from './graph-error.ts'
import { shown } from './shown.ts'

/**
 * A moment as this package takes them: ISO 8601 with a zone.
 *
 * @throws {GraphError} `bad_argument` for anything else
 */
export function readMoment(text: string, where: string): Instant {
  const instant = typeof text === 'string' ? parseInstant(text) : undefined
  if (instant !== undefined) return instant
  throw badArgument(
    `${where} is a date and time with a zone, such as 2026-01-31T00:00:00Z, not ${shown(text)}.`,
  )
}

export function earliest(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return isBefore(a, b) ? a : b
}

export function latest(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return isBefore(a, b) ? b : a
}

/** By time; two spellings of one moment are ordered by their text, so that the order is total. */
function isBefore(a: string, b: string): boolean {
  const order = compareInstants(readMoment(a, 'a date'), readMoment(b, 'a date'))
  return order < 0 || (order === 0 && a < b)
}

export interface Period {
  readonly validFrom?: string
  readonly validUntil?: string
  readonly revokedAt?: string
}

/** Why something does not hold at a moment. */
export type OutOfPeriod = 'not-yet-valid' | 'expired' | 'revoked' | 'never-valid'

/** Undefined when it holds: begun, not ended, not revoked. A revocation counts from its own moment on. */
export function outOfPeriod(period: Period, at: Instant): OutOfPeriod | undefined {
  const { validFrom, validUntil, revokedAt } = period
  if (revokedAt !== undefined && !isAfter(revokedAt, at)) return 'revoked'
  if (endsBeforeItBegins(period)) return 'never-valid'
  if (validFrom !== undefined && isAfter(validFrom, at)) return 'not-yet-valid'
  if (validUntil !== undefined && !isAfter(validUntil, at)) return 'expired'
  return undefined
}

function endsBeforeItBegins({ validFrom, validUntil }: Period): boolean {
  if (validFrom === undefined || validUntil === undefined) return false
  return !isAfter(validUntil, readMoment(validFrom, 'a date'))
}

function isAfter(text: string, at: Instant): boolean {
  return compareInstants(readMoment(text, 'a date'), at) > 0
}
