import fc, { type Arbitrary } from 'fast-check'
import type { JsonObject, JsonValue } from './json.ts'

// Values of every form that the specifications name, written from them and not from our schemas.

export const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
export const name = text.map((each) => `A${each}`)
const path = fc.stringMatching(/^[a-z0-9]{1,10}(\/[a-z0-9]{1,6}){0,2}$/)
export const url = fc.tuple(fc.constantFrom('https', 'http'), path).map(urlOf)
export const urn = fc.uuid().map((uuid) => `urn:uuid:${uuid}`)
export const iri = fc.oneof(
  url,
  urn,
  fc.constant('did:example:ann'),
  fc.constant('tag:bees,2026:1'),
)
export const png = fc.constant('data:image/png;base64,iVBORw0KGgo=')
export const email = fc.stringMatching(/^[a-z]{1,8}(\.[a-z]{1,4})?@[a-z]{1,8}\.example$/)
export const language = fc.constantFrom('en', 'fr', 'pt-BR', 'zh-Hant', 'es-419', 'sr-Latn-RS')
export const bool = fc.boolean()
export const float = fc.double({ noNaN: true, noDefaultInfinity: true })
export const jws = fc.stringMatching(
  /^[A-Za-z0-9_-]{4,20}\.[A-Za-z0-9_-]{0,20}\.[A-Za-z0-9_-]{4,20}$/,
)
export const digest = fc.oneof(
  fc.stringMatching(/^md5\$[0-9a-fA-F]{32}$/),
  fc.stringMatching(/^sha256\$[0-9a-fA-F]{64}$/),
)
const second = fc
  .date({ min: new Date(0), max: new Date('2040-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 19))
const zone = fc.constantFrom('Z', '+00:00', '+02:00', '-05:30')
export const day = second.map((moment) => moment.slice(0, 10))
export const zoned = fc
  .tuple(second, fc.constantFrom('', '.5', '.123456'), zone)
  .map((parts) => parts.join(''))
/** ISO 8601 as OB 2.0 takes it: seconds and the colon of the zone may be left out. */
export const iso8601 = fc.oneof(
  zoned,
  second.map((moment) => `${moment.slice(0, 16)}Z`),
  second.map((moment) => `${moment}+0200`),
)
/** What OB 1.x takes: also a date alone, without a zone, or seconds since 1970. */
export const oldDate = fc.oneof(
  iso8601,
  day,
  second,
  fc.integer({ min: 1_000_000_000, max: 9_999_999_999 }),
  fc.integer({ min: 1_000_000_000, max: 9_999_999_999 }).map(String),
)

/** An object of its required properties, and any of the others. */
export function node(
  required: Record<string, Arbitrary<JsonValue>>,
  others: Record<string, Arbitrary<JsonValue>> = {},
): Arbitrary<JsonObject> {
  const all = { ...required, ...others }
  return fc.record(all, { requiredKeys: Object.keys(required), noNullPrototype: true })
}

/** A list, of one or two unless an empty one means something. */
export function list<T extends JsonValue>(item: Arbitrary<T>, minLength = 1): Arbitrary<T[]> {
  return fc.array(item, { minLength, maxLength: 2 })
}

/** One value, or a list. */
export function oneOrMany(item: Arbitrary<JsonValue>): Arbitrary<JsonValue> {
  return fc.oneof(item, list(item))
}

/** `type`: its name alone, in a list, or beside another one. */
export function types(...names: readonly string[]): Arbitrary<JsonValue> {
  const lists = fc.constantFrom<JsonValue>([...names], [...names, 'https://bees.example/#More'])
  return names.length === 1 ? fc.oneof(fc.constant(names[0] ?? ''), lists) : lists
}

export const anything = node({ id: iri }, { note: text })

function urlOf([scheme, rest]: readonly [string, string]): string {
  return `${scheme}://bees.example/${rest}`
}
