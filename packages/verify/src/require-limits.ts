import { defaultLimits, type Limits } from './options.ts'
import { requireNames } from './require-names.ts'
import { VerifyError } from './verify-error.ts'

/**
 * Refuses limits that would hold nothing back, before anything is done with them.
 *
 * @param limits  As in the options of `verifyBadge`, which looks at them likewise.
 * @throws {VerifyError} `bad_argument` for one that is no whole number from 0, or that there is not
 * @example requireLimits({ maxDocuments: 10 })
 */
export function requireLimits(limits: Partial<Limits>): void {
  requireNames('options.limits', limits, Object.keys(defaultLimits))
  for (const [name, value] of Object.entries(limits)) requireLimit(name, value)
}

/** Timers know no longer time: they would be over at once. */
const LONGEST = 2 ** 31 - 1

function requireLimit(name: string, value: unknown): void {
  const most = name.endsWith('Ms') ? LONGEST : Number.MAX_SAFE_INTEGER
  if (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most) return
  const shown = typeof value === 'string' ? JSON.stringify(value.slice(0, 40)) : String(value)
  throw new VerifyError(
    'bad_argument',
    `options.limits.${name} must be a whole number from 0 to ${most}, but is ${shown}`,
  )
}
