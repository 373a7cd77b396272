/**
 * A moment, without loss: `fraction` keeps every digit a document wrote, so that two texts denote
 * the same moment exactly when `epochSeconds` and `fraction` are equal.
 */
export interface Instant {
  /** Whole seconds since 1970-01-01T00:00:00Z, rounded towards the past. */
  readonly epochSeconds: number
  /** The digits after the decimal point, without trailing zeros; `''` on a whole second. */
  readonly fraction: string
  /** The same moment for `new Date(…)`, cut to whole milliseconds. */
  readonly epochMilliseconds: number
}

/**
 * - `zoned`: `2026-01-31T09:30:00Z`, with optional fraction, the zone as `Z` or `±hh:mm`
 *   (OB 3.0 DateTimeZ, VCDM dateTimeStamp)
 * - `iso8601`: as `zoned`, and seconds may be absent and the offset may be `±hhmm` or `±hh` (OB 2.0)
 * - `legacy`: as `iso8601`, also in the basic format (`20260131T0930Z`), with a fraction of a minute
 *   (`09:30.5Z`, ISO 8601:2004 4.2.2.4), and without a zone (taken as UTC), or a date alone (midnight
 *   UTC), or seconds since 1970 (OB 0.5 to 1.1)
 */
export type InstantForm = 'zoned' | 'iso8601' | 'legacy'

/**
 * The moment a date and time text denotes, or `undefined` when the text is anything else. The whole
 * text must match. 24:00:00 is midnight of the next day; a leap second (`:60`) is refused, as XML
 * Schema does.
 *
 * @see OB 3.0 #datetimez; OB 2.0 #datetime; OB 1.1 #datetime; XML Schema 1.1 part 2 #dateTimeStamp
 * @param form Default `zoned`.
 * @example parseInstant('2026-01-31T09:30:00.250+01:00')?.epochMilliseconds // 1769848200250
 */
export function parseInstant(text: string, form: InstantForm = 'zoned'): Instant | undefined {
  if (USUAL.test(text)) return usualInstant(text)
  if (form === 'legacy' && UNIX_SECONDS.test(text)) return instantOf(Number(text), '')
  const written = form === 'legacy' ? text.replace(BASIC, extended) : text
  const parts = PATTERNS[form].exec(written)?.groups
  return parts === undefined ? undefined : fromParts(parts)
}

/** Whether `a` is before (-1), at (0) or after (1) `b`. */
export function compareInstants(a: Instant, b: Instant): -1 | 0 | 1 {
  if (a.epochSeconds !== b.epochSeconds) return a.epochSeconds < b.epochSeconds ? -1 : 1
  // Fractions carry no trailing zeros, so as texts they sort as the numbers they are.
  if (a.fraction === b.fraction) return 0
  return a.fraction < b.fraction ? -1 : 1
}

// OB 1.1: ten digits, so that "20" or milliseconds are no date.
const UNIX_SECONDS = /^\d{10}$/
// ISO 8601's basic format, without hyphens and colons, which nothing in OB 1.x rules out.
const BASIC = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d(?:\.\d+)?|\.\d+)?(?=[Z+-]|$)(.*))?$/

function extended(_: string, ...parts: readonly (string | undefined)[]): string {
  const [year = '', month = '', day = '', hour, minute = '', second, zone = ''] = parts
  const date = `${year}-${month}-${day}`
  const colon = second === undefined || second.startsWith('.') ? '' : ':'
  const time = `${hour ?? ''}:${minute}${colon}${second ?? ''}`
  return hour === undefined ? date : `${date}T${time}${zone}`
}

const DATE = String.raw`(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)`
const MINUTES = String.raw`(?<hour>\d\d):(?<minute>\d\d)`
const SECONDS = String.raw`:(?<second>\d\d)(?:\.(?<fraction>\d{1,30}))?`
const PART_OF_MINUTE = String.raw`\.(?<minuteFraction>\d{1,30})`
const STRICT_ZONE = String.raw`Z|(?<sign>[+-])(?<zoneHour>\d\d):(?<zoneMinute>\d\d)`
const LOOSE_ZONE = String.raw`Z|(?<sign>[+-])(?<zoneHour>\d\d)(?::?(?<zoneMinute>\d\d))?`

const PATTERNS: Readonly<Record<InstantForm, RegExp>> = {
  zoned: new RegExp(`^${DATE}T${MINUTES}${SECONDS}(?:${STRICT_ZONE})$`),
  iso8601: new RegExp(`^${DATE}T${MINUTES}(?:${SECONDS})?(?:${LOOSE_ZONE})$`),
  legacy: new RegExp(
    `^${DATE}(?:[T ]${MINUTES}(?:${SECONDS}|${PART_OF_MINUTE})?(?:${LOOSE_ZONE})?)?$`,
  ),
}

// As most moments are written, and as every form allows. Taken apart without a pattern it takes a
// fifth of the time, and a badge is full of dates that several checks look at.
const USUAL = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/

function usualInstant(text: string): Instant | undefined {
  const two = (at: number): number => 10 * text.charCodeAt(at) + text.charCodeAt(at + 1) - 528
  const days = daysSinceEpoch(100 * two(0) + two(2), two(5), two(8))
  const seconds = secondsOfDay(two(11), two(14), two(17), '')
  return days === undefined || seconds === undefined
    ? undefined
    : instantOf(days * 86_400 + seconds, '')
}

type Parts = Readonly<Record<string, string | undefined>>

function fromParts(parts: Parts): Instant | undefined {
  const at = (name: string): number => Number(parts[name] ?? 0)
  const ofMinute = secondsOfFraction(parts['minuteFraction'])
  const fraction = (parts['fraction'] ?? ofMinute.fraction).replace(/0+$/, '')
  const days = daysSinceEpoch(at('year'), at('month'), at('day'))
  const second = parts['second'] === undefined ? ofMinute.seconds : at('second')
  const seconds = secondsOfDay(at('hour'), at('minute'), second, fraction)
  const offset = offsetSeconds(parts['sign'], at('zoneHour'), at('zoneMinute'))
  if (days === undefined || seconds === undefined || offset === undefined) return undefined
  return instantOf(days * 86_400 + seconds - offset, fraction)
}

/** The digits of a fraction of a minute as seconds, without loss. */
function secondsOfFraction(digits?: string): { seconds: number; fraction: string } {
  if (digits === undefined) return { seconds: 0, fraction: '' }
  const whole = 10n ** BigInt(digits.length)
  const scaled = BigInt(digits) * 60n
  return {
    seconds: Number(scaled / whole),
    fraction: String(scaled % whole).padStart(digits.length, '0'),
  }
}

function secondsOfDay(
  hour: number,
  minute: number,
  second: number,
  fraction: string,
): number | undefined {
  const isMidnightAtTheEnd = hour === 24 && minute === 0 && second === 0 && fraction === ''
  if ((hour > 23 && !isMidnightAtTheEnd) || minute > 59 || second > 59) return undefined
  return hour * 3600 + minute * 60 + second
}

function offsetSeconds(sign: string | undefined, hour: number, minute: number): number | undefined {
  if (minute > 59 || hour * 60 + minute > 14 * 60) return undefined
  return (sign === '-' ? -1 : 1) * (hour * 3600 + minute * 60)
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** `undefined` for a day that is in no calendar. */
function daysSinceEpoch(year: number, month: number, day: number): number | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  // Date.UTC takes the years 0 to 99 for 1900 to 1999; setUTCFullYear does not.
  const milliseconds =
    year > 99 ? Date.UTC(year, month - 1, day) : new Date(0).setUTCFullYear(year, month - 1, day)
  return milliseconds / 86_400_000
}

function instantOf(epochSeconds: number, fraction: string): Instant {
  const milliseconds = fraction === '' ? 0 : Number(fraction.slice(0, 3).padEnd(3, '0'))
  return { epochSeconds, fraction, epochMilliseconds: epochSeconds * 1000 + milliseconds }
}
