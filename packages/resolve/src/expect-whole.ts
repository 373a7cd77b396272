import { ResolveError } from './resolve-error.ts'

/**
 * A limit that is no number would hold nothing back, because nothing is more than `NaN`.
 *
 * @throws {ResolveError} `bad_argument` unless each is a whole number from `least`, or left out
 */
export function expectWhole(limits: Readonly<Record<string, number | undefined>>, least = 0): void {
  for (const [name, limit] of Object.entries(limits)) {
    if (limit === undefined || (Number.isSafeInteger(limit) && limit >= least)) continue
    const message = `Expected ${name} to be a whole number from ${least}, got ${limit}.`
    throw new ResolveError('bad_argument', { message })
  }
}
