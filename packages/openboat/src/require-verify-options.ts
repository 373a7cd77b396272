import { requireLimits, requireOptionNames } from '@openboat/verify'
import { OpenBoatError } from './openboat-error.ts'
import type { VerifyOptions } from './verify-options.ts'

/**
 * Refuses options that there are not, and those of the facade that mean nothing; the values of those it
 * hands on, verifyBadge looks at. A yes that is not understood would have the network asked, or nothing
 * recorded; a `recipent`, whose badge it is not looked at.
 *
 * @param further  Names of options that the caller sees to itself.
 * @throws {OpenBoatError} `bad_argument`
 * @throws {VerifyError} `bad_argument` for a limit, or a name
 */
export function requireVerifyOptions(
  options: VerifyOptions,
  further: readonly string[] = [],
): void {
  const given: unknown = options
  if (typeof given !== 'object' || given === null) {
    const message = `options must be an object, such as { recipient: 'ada@example.org' }, but is ${shown(given)}`
    throw new OpenBoatError('bad_argument', { message })
  }
  requireOptionNames(given, [...own, ...further])
  for (const [name, [words, isMet]] of Object.entries(rules)) {
    const value: unknown = options[name as keyof VerifyOptions]
    if (value === undefined || isMet(value)) continue
    const message = `options.${name} must be ${words}, but is ${shown(value)}`
    throw new OpenBoatError('bad_argument', { message })
  }
  // Where documents come from is settled by them, too.
  requireLimits(options.limits ?? {})
}

/** Where documents come from, and where they go: verifyBadge knows nothing of it. */
const own = ['allowOrigins', 'didResolver', 'fetch', 'offline', 'record', 'replay'] as const

/** What verifyBadge is handed. */
export function withoutOwnOptions(
  options: VerifyOptions,
): Omit<VerifyOptions, (typeof own)[number]> {
  const handedOn = { ...options }
  for (const name of own) delete handedOn[name]
  return handedOn
}

type Rule = readonly [expected: string, isMet: (value: unknown) => boolean]

const flag: Rule = ['true or false', (value) => typeof value === 'boolean']

const rules: Readonly<Partial<Record<keyof VerifyOptions, Rule>>> = {
  offline: flag,
  record: flag,
  at: ['a valid Date', (value) => value instanceof Date && !Number.isNaN(value.getTime())],
  allowOrigins: ['a list of origins', Array.isArray],
  fetch: ['a function such as fetch', (value) => typeof value === 'function'],
  didResolver: ['an object with resolve(did), as of did-resolver', hasResolve],
}

function hasResolve(value: unknown): boolean {
  const { resolve } = (value ?? {}) as { readonly resolve?: unknown }
  return typeof resolve === 'function'
}

function shown(value: unknown): string {
  if (value instanceof Date) return 'an invalid Date'
  return typeof value === 'object' && value !== null ? 'an object' : JSON.stringify(value)
}
