import type * as z from 'zod/mini'
import type { DataModelCheck, DataModelCode } from './data-model-check.ts'
import { parseInstant, type InstantForm } from './instant.ts'
import { isAbsoluteIri, isHttpIri } from './iri.ts'
import { isJsonObject, type JsonObject } from './json.ts'
import { schemaOf } from './schema-value.ts'

/** What a schema's fault means for a report; `schema-deviations.ts` reads it from the issue. */
export interface Meaning {
  readonly check: DataModelCheck
  readonly code: DataModelCode
  readonly harmless: boolean
  /** Completes "Expected …". */
  readonly expected: string
  /** The same requirement as JSON Schema says it, as far as JSON Schema can. */
  readonly json?: JsonObject
}

/** A value that a predicate decides, with what its absence or fault means. */
export function value<T>(
  expected: string,
  json: JsonObject,
  holds: (input: unknown) => boolean,
  meaning: Partial<Meaning> = {},
): z.ZodMiniType<T> {
  const params: Meaning = {
    check: 'model.properties',
    code: 'malformed',
    harmless: true,
    expected,
    json,
    ...meaning,
  }
  return schemaOf<T>(holds, `Expected ${expected}`, params)
}

/** What a `z.refine` says when it does not hold: the same as the fault of a value. */
export function faultOf(expected: string, json: JsonObject, meaning: Partial<Meaning> = {}) {
  const params = {
    check: 'model.properties',
    code: 'malformed',
    harmless: false,
    expected,
    json,
    ...meaning,
  } satisfies Meaning
  return { error: `Expected ${expected}`, params }
}

/** Faults here leave open what was awarded, by whom, or whether it still holds. */
export const ESSENTIAL: Partial<Meaning> = { harmless: false }

/** Text that fits a pattern, which JSON Schema repeats. */
export function textLike<T extends string = string>(
  expected: string,
  pattern: RegExp,
  meaning: Partial<Meaning> = {},
): z.ZodMiniType<T> {
  const json = { type: 'string', pattern: pattern.source }
  return value<T>(expected, json, (input) => isString(input) && pattern.test(input), meaning)
}

const isString = (input: unknown): input is string => typeof input === 'string'

// As `isAbsoluteIri` and `isHttpIri`, as far as patterns that every language understands can say it.
const IRI_PATTERN = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/.source
const URL_PATTERN = /^[Hh][Tt]{2}[Pp][Ss]?:\/\/[^/?#\s<>"{}|\\^`][^\s<>"{}|\\^`]*$/.source
const iri = { type: 'string', pattern: IRI_PATTERN }
const isIri = (input: unknown) => isString(input) && isAbsoluteIri(input)

export const Text = value<string>('text', { type: 'string' }, isString)
export const RequiredText = textLike('text that is not empty', /\S/)
export const Iri = value<string>('an absolute URI', iri, isIri)
/** An id: what it names is ambiguous when it is no URI. */
export const Id = value<string>('an absolute URI', iri, isIri, ESSENTIAL)
export const Url = value<string>(
  'an http(s) URL',
  { type: 'string', pattern: URL_PATTERN },
  (input) => isString(input) && isHttpIri(input),
)
export const Bool = value<boolean>(
  'true or false',
  { type: 'boolean' },
  (input) => typeof input === 'boolean',
)
export const Float = value<number>(
  'a number',
  { type: 'number' },
  (input) => typeof input === 'number',
)
export const Email = textLike('an e-mail address', /^[^\s@]+@[^\s@]+\.[^\s@.]+$/)
export const LanguageCode = textLike(
  'a language tag such as en or pt-BR',
  /^[a-z]{2,4}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/,
)
export const CompactJwsText = textLike(
  'a compact JWS',
  /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*\.[A-Za-z0-9_-]+$/,
)
export const CalendarDate = value<string>(
  'a date such as 2026-01-31',
  { type: 'string', format: 'date', pattern: String.raw`^\d{4}-\d\d-\d\d$` },
  (input) => isString(input) && parseInstant(`${input}T00:00:00Z`) !== undefined,
)
/** A node that is judged elsewhere, or whose class is open. */
export const AnyObject = value<JsonObject>('an object', { type: 'object' }, isJsonObject)

// `zoned` is RFC 3339 as well; OB 2.0 is wider than JSON Schema's format.
const MOMENTS = {
  zoned: {
    format: 'date-time',
    pattern: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.source,
  },
  iso8601: { pattern: /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d(:?\d\d)?)$/.source },
} satisfies Partial<Record<InstantForm, JsonObject>>

/** A moment in one of the forms of `parseInstant`. */
export function dateTime(form: keyof typeof MOMENTS): z.ZodMiniType<string> {
  return value<string>(
    'a date and time with a zone, such as 2026-01-31T09:30:00Z',
    { type: 'string', ...MOMENTS[form] },
    (input) => isString(input) && parseInstant(input, form) !== undefined,
    { check: 'model.dates', harmless: false },
  )
}
export const DateTimeZ = dateTime('zoned')

/** A term of a closed enumeration. */
export function oneOf<Name extends string>(names: readonly Name[]): z.ZodMiniType<Name> {
  return value<Name>(
    `one of ${names.join(', ')}`,
    { enum: [...names] },
    (input) => names.includes(input as Name),
    { code: 'unknown_term' },
  )
}

/** A term of an enumeration that OB 3.0 lets everybody extend with `ext:…`. */
export function term<Name extends string>(
  names: readonly Name[],
): z.ZodMiniType<Name | `ext:${string}`> {
  return value<Name | `ext:${string}`>(
    `one of ${names.slice(0, 3).join(', ')}, … or a term that begins with ext:`,
    { anyOf: [{ enum: [...names] }, { type: 'string', pattern: EXTENSION.source }] },
    (input) => names.includes(input as Name) || (isString(input) && EXTENSION.test(input)),
    { code: 'unknown_term' },
  )
}

const EXTENSION = /^ext:[A-Za-z0-9_.|-]+$/
