import * as z from 'zod/mini'
import type { DataModelCheck, DataModelCode } from './data-model-check.ts'
import { parseInstant, type InstantForm } from './instant.ts'
import { isAbsoluteIri, isHttpIri } from './iri.ts'

/** What a schema's fault means for a report; `schema-deviations.ts` reads it from the issue. */
export interface Meaning {
  readonly check: DataModelCheck
  readonly code: DataModelCode
  readonly harmless: boolean
  /** Completes "Expected …". */
  readonly expected: string
}

/** A value that a predicate decides, with what its absence or fault means. */
export function value<T>(
  expected: string,
  holds: (input: unknown) => boolean,
  meaning: Partial<Meaning> = {},
): z.ZodMiniType<T> {
  const params: Meaning = {
    check: 'model.properties',
    code: 'malformed',
    harmless: true,
    expected,
    ...meaning,
  }
  return z.custom<T>(holds, { error: `Expected ${expected}`, params })
}

/** Faults here leave open what was awarded, by whom, or whether it still holds. */
export const ESSENTIAL: Partial<Meaning> = { harmless: false }

const isString = (input: unknown): input is string => typeof input === 'string'
const matches = (pattern: RegExp) => (input: unknown) => isString(input) && pattern.test(input)

export const Text = value<string>('text', isString)
export const RequiredText = value<string>(
  'text that is not empty',
  (input) => isString(input) && input.trim() !== '',
)
export const Iri = value<string>(
  'an absolute URI',
  (input) => isString(input) && isAbsoluteIri(input),
)
/** An id: what it names is ambiguous when it is no URI. */
export const Id = value<string>(
  'an absolute URI',
  (input) => isString(input) && isAbsoluteIri(input),
  ESSENTIAL,
)
export const Url = value<string>('an http(s) URL', (input) => isString(input) && isHttpIri(input))
export const Bool = value<boolean>('true or false', (input) => typeof input === 'boolean')
export const Float = value<number>('a number', (input) => typeof input === 'number')
export const Email = value<string>('an e-mail address', matches(/^[^\s@]+@[^\s@]+\.[^\s@.]+$/))
export const LanguageCode = value<string>(
  'a language tag such as en or pt-BR',
  matches(/^[a-z]{2,4}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/),
)
export const CompactJwsText = value<string>(
  'a compact JWS',
  matches(/^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*\.[A-Za-z0-9_-]+$/),
)
export const CalendarDate = value<string>(
  'a date such as 2026-01-31',
  (input) => isString(input) && parseInstant(`${input}T00:00:00Z`) !== undefined,
)

/** A moment in one of the forms of `parseInstant`. */
export function dateTime(form: InstantForm): z.ZodMiniType<string> {
  return value<string>(
    'a date and time with a zone, such as 2026-01-31T09:30:00Z',
    (input) => isString(input) && parseInstant(input, form) !== undefined,
    { check: 'model.dates', harmless: false },
  )
}

/** `type`: one of the names, alone or in a list. A node without it loses its terms in JSON-LD. */
export function typeOf(
  name: string | readonly string[],
  meaning: Partial<Meaning> = ESSENTIAL,
): z.ZodMiniType<string | string[]> {
  const names: readonly string[] = typeof name === 'string' ? [name] : name
  return value<string | string[]>(
    `the type ${names.join(' or ')}`,
    (input) => {
      const types: readonly unknown[] = Array.isArray(input) ? input : [input]
      return types.every(isString) && names.some((wanted) => types.includes(wanted))
    },
    { check: 'model.nested-types', code: 'wrong_type', ...meaning },
  )
}

/** A term of a closed enumeration. */
export function oneOf<Name extends string>(names: readonly Name[]): z.ZodMiniType<Name> {
  return value<Name>(`one of ${names.join(', ')}`, (input) => names.includes(input as Name), {
    code: 'unknown_term',
  })
}

/** A term of an enumeration that OB 3.0 lets everybody extend with `ext:…`. */
export function term(names: readonly string[]): z.ZodMiniType<string> {
  return value<string>(
    `one of ${names.slice(0, 3).join(', ')}, … or a term that begins with ext:`,
    (input) => isString(input) && (names.includes(input) || /^ext:[\w.|-]+$/.test(input)),
    { code: 'unknown_term' },
  )
}

/** A set: JSON-LD takes one value for a list of one. */
export function set<T extends z.ZodMiniType>(item: T): z.ZodMiniUnion<[z.ZodMiniArray<T>, T]> {
  return z.union([z.array(item), item])
}
