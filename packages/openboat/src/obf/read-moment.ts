import { OpenBoatError } from '../openboat-error.ts'

/** A day (from its beginning, UTC) or a moment, in ISO 8601. */
export function readMoment(option: string, text: string): Date {
  const date = new Date(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : text)
  if (/^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(date.getTime())) return date
  throw new OpenBoatError('bad_argument', {
    message: `${option} is a day or a moment such as 2026-07-01 or 2026-07-01T12:00:00Z, not "${text}".`,
  })
}
