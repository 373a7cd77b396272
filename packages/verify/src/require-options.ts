import type { VerifyOptions } from './options.ts'
import { requireLimits } from './require-limits.ts'
import { requireNames } from './require-names.ts'
import { VerifyError } from './verify-error.ts'

/** What an option must be, in words and as a question. */
type Rule = readonly [expected: string, isMet: (value: unknown) => boolean]

/**
 * Refuses options that mean nothing. A value that is compared with and silently loses (`NaN`), or a
 * word that is none (`Strict`), would let badges pass that the caller wanted judged; so would an option
 * that there is not (`recipent`).
 *
 * @throws {VerifyError} `bad_argument`
 */
export function requireOptions(options: VerifyOptions): void {
  const given = recordOf(options)
  if (given === undefined) throw expected('options', 'an object with at, a Date', options)
  requireOptionNames(given)
  for (const [name, [words, isMet]] of Object.entries(rules)) {
    const value = given[name]
    const isAbsent = value === undefined && name !== 'at'
    if (!isAbsent && !isMet(value)) throw expected(`options.${name}`, words, value)
  }
  requireLimits(options.limits ?? {})
}

/**
 * Refuses options that `verifyBadge` does not know: one that is written wrongly would be a check left out.
 *
 * @param further  Names of options that the caller sees to itself.
 * @throws {VerifyError} `bad_argument`, with the name that is probably meant
 * @example requireOptionNames({ at: new Date(), offline: true }, ['offline'])
 */
export function requireOptionNames(options: object, further: readonly string[] = []): void {
  requireNames('options', options, [...Object.keys(rules), ...further])
}

const texts: Rule = ['a text, or a list of texts', (value) => isText(value) || isListOfTexts(value)]

const rules: Readonly<Record<keyof VerifyOptions, Rule>> = {
  at: ['a valid Date: the moment to verify for', isMoment],
  resolver: ['a resolver, as createResolver makes it', has('document', 'key', 'issuerKeys')],
  profile: oneOf('lenient', 'strict'),
  recipient: texts,
  challenge: ['a text', isText],
  domain: texts,
  trust: ['a trust policy, as parseTrustPolicy makes it', isTrustPolicy],
  evidence: oneOf('fetch', 'held', 'ignore'),
  pages: oneOf('fetch', 'ignore'),
  contexts: oneOf('resolver', 'bundled'),
  openFile: ['a function', isFunction],
  verifySignature: ['a function', isFunction],
  clockSkewSeconds: ['a number of seconds from 0', isDuration],
  checkedLists: ['what createCheckedLists makes', has('recall', 'keep')],
  limits: ['an object of limits', (value) => recordOf(value) !== undefined],
  signal: ['an AbortSignal', has('throwIfAborted', 'addEventListener')],
}

function oneOf(...words: readonly string[]): Rule {
  const named = words.map((word) => `'${word}'`).join(' or ')
  return [named, (value) => isText(value) && words.includes(value)]
}

function has(...names: readonly string[]): (value: unknown) => boolean {
  return (value) => names.every((name) => isFunction(recordOf(value)?.[name]))
}

function isMoment(value: unknown): boolean {
  return value instanceof Date && !Number.isNaN(value.getTime())
}

function isDuration(value: unknown): boolean {
  return Number.isFinite(value) && Number(value) >= 0
}

function isTrustPolicy(value: unknown): boolean {
  const policy = recordOf(value)
  if (policy === undefined) return false
  const { issuers = [], domains = [] } = policy
  const areIssuers =
    Array.isArray(issuers) && issuers.every((issuer) => isText(recordOf(issuer)?.['id']))
  return areIssuers && isListOfTexts(domains)
}

function isListOfTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every(isText)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isFunction(value: unknown): boolean {
  return typeof value === 'function'
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isRecord ? (value as Readonly<Record<string, unknown>>) : undefined
}

function expected(name: string, words: string, value: unknown): VerifyError {
  return new VerifyError('bad_argument', `${name} must be ${words}, but is ${shown(value)}`)
}

/** Values of options are the caller's own, and may be about people: objects are not shown. */
function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 40))
  if (value instanceof Date) return 'an invalid Date'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' && value !== null ? 'an object' : String(value).slice(0, 40)
}
