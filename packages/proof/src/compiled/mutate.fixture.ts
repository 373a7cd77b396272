import {
  CLR_2,
  isJsonObject,
  OB_3,
  VC_1,
  VC_2,
  type JsonObject,
  type JsonValue,
} from '@openboat/model'

/** Whole numbers from 0 to below `limit`, the same for the same seed (mulberry32). */
export type Random = (limit: number) => number

export function seededRandom(seed: number): Random {
  let state = seed
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
}

export function pick<Value>(random: Random, values: readonly [Value, ...Value[]]): Value {
  return values[random(values.length)] ?? values[0]
}

type Slot = { holder: JsonObject | JsonValue[]; key: string }

/** Changes a document in one to four places. */
export function mutate(document: JsonObject, random: Random): void {
  const times = 1 + random(4)
  for (let count = 0; count < times; count += 1) {
    const slots = slotsOf(document)
    const slot = slots[random(slots.length)]
    if (slot !== undefined) pick(random, mutations)(slot, random, document)
  }
}

function slotsOf(value: JsonValue, found: Slot[] = []): Slot[] {
  if (typeof value !== 'object' || value === null) return found
  for (const key of Object.keys(value)) {
    if (key === '@context') continue
    found.push({ holder: value, key })
    slotsOf((value as JsonObject)[key] ?? null, found)
  }
  return found
}

type Mutation = (slot: Slot, random: Random, document: JsonObject) => void

const texts: readonly [string, ...string[]] = [
  '',
  'a',
  'line\nbreak "quoted" \\ \t \u0001 \u007f \u0085 \u2028',
  'é ≠ é',
  '\u{1F600}x',
  '\uFB03',
  '\uD83D',
  ' ',
  'https://example.org/é?q=a|b',
  'https://example.org/a b',
  'urn:x',
  '_:b0',
  '@id',
  '@nothing',
  'schema:name',
  'cred:x',
  '//example.org',
  'relative/path',
  'Achievement',
  'assertionMethod',
]
const numbers: readonly [number, ...number[]] = [
  0,
  -0,
  1.5,
  -3,
  1e21,
  1e-7,
  1.5e-7,
  123456.789,
  0.1,
  2 ** 53,
  -97.74,
  1e300,
  5e-324,
]
const odd: readonly [JsonValue, ...JsonValue[]] = [
  null,
  true,
  [],
  {},
  [[]],
  [['a', 'b'], 'c'],
  [null],
  { '@value': 'x', '@language': 'fr' },
  { '@value': 5 },
  { '@value': 'x', '@type': 'urn:t' },
  { '@id': 'urn:x' },
  { id: 'urn:x' },
  { id: 'urn:x', type: 'Profile', name: 'n' },
  { type: 'Profile' },
  { '@list': ['a', 'a'] },
  { '@set': ['a'] },
  { '@graph': [] },
  { '@context': null, 'urn:p': 'x' },
  { en: 'a', fr: 'b' },
]
const names: readonly [string, ...string[]] = [
  'unknown',
  'Name',
  'ID',
  'constructor',
  'toString',
  '__proto__',
  'hasOwnProperty',
  '@id',
  '@type',
  '@value',
  '@graph',
  '@reverse',
  '@included',
  '@none',
  '@odd',
  'schema:name',
  'urn:p',
  'https://example.org/p',
  '',
  ':',
  'a b',
  'name',
  'type',
  'id',
  'image',
  'proof',
  'result',
  'jti',
]
const types: readonly [string, ...string[]] = [
  'Profile',
  'Achievement',
  'AchievementSubject',
  'Image',
  'Unknown',
  'profile',
  'constructor',
  '__proto__',
  'urn:type',
  'VerifiableCredential',
  'EndorsementCredential',
  'DataIntegrityProof',
  'ClrSubject',
  '@json',
]
const contexts: readonly [JsonValue, ...JsonValue[]] = [
  VC_1,
  VC_2,
  OB_3,
  CLR_2,
  'https://w3id.org/security/data-integrity/v2',
  'https://w3id.org/security/suites/ed25519-2020/v1',
  'https://w3id.org/security/v2',
  'https://w3id.org/dcc/v1',
  'https://example.org/unknown.json',
  'relative.json',
  null,
  {},
  { '@vocab': 'https://example.org/#' },
  { '@vocab': 'relative' },
  { '@base': 'https://example.org/' },
  { '@language': 'fr' },
  { '@protected': true, unknown: 'urn:u' },
  { unknown: 'https://example.org/#u', Unknown: 'https://example.org/#U' },
  { unknown: { '@id': 'urn:u', '@type': '@json' } },
  { unknown: { '@id': 'urn:u', '@container': '@list' } },
  { unknown: { '@id': 'urn:u', '@container': '@language' } },
  { unknown: { '@id': 'urn:u', '@context': { name: 'urn:n' } } },
  { unknown: { '@reverse': 'urn:u' } },
  { unknown: null },
  { Unknown: 'unknown', unknown: 'Unknown' },
  { name: 'urn:n' },
  { name: 'https://schema.org/name' },
  { constructor: 'urn:c', toString: { '@id': 'urn:t' } },
  { schema: 'https://schema.org/', cred: 'https://example.org/cred#' },
  { urn: 'https://example.org/urn/' },
  { did: { '@id': 'https://example.org/did/', '@prefix': true } },
  { '@version': 1.1, '@import': VC_2 },
  { '@propagate': false, unknown: 'urn:u' },
]

const mutations: readonly [Mutation, ...Mutation[]] = [
  ({ holder, key }) => {
    if (!Array.isArray(holder)) delete holder[key]
  },
  (slot, random) => put(slot, pick(random, texts)),
  (slot, random) => put(slot, pick(random, numbers)),
  (slot, random) => put(slot, structuredClone(pick(random, odd))),
  (slot) => put(slot, [structuredClone(at(slot)), structuredClone(at(slot))]),
  (slot) => put(slot, [at(slot)]),
  (slot) => {
    const value = at(slot)
    if (Array.isArray(value)) put(slot, [...value, ...structuredClone(value)].toReversed())
  },
  (slot) => {
    const value = at(slot)
    if (isJsonObject(value)) delete value['id']
  },
  (slot, random) => {
    const value = at(slot)
    if (isJsonObject(value)) set(value, pick(random, names), 'x')
  },
  (slot, random) => {
    const value = at(slot)
    if (isJsonObject(value)) set(value, 'type', [pick(random, types), pick(random, types)])
  },
  (slot, random) => {
    const value = at(slot)
    if (isJsonObject(value)) set(value, 'type', pick(random, types))
  },
  ({ holder, key }, random) => {
    const value = holder[key as never] as JsonValue
    if (Array.isArray(holder)) return
    delete holder[key]
    set(holder, random(2) === 0 ? pick(random, names) : key.toUpperCase(), value)
  },
  (slot, random) => {
    const value = at(slot)
    if (isJsonObject(value)) set(value, '@context', pick(random, contexts))
  },
  (_slot, random, document) => {
    const given = document['@context']
    const list = Array.isArray(given) ? [...given] : [given ?? null]
    const place = random(list.length + 1)
    const added = structuredClone(pick(random, contexts))
    const way = random(4)
    if (way === 0) list.reverse()
    else list.splice(place, way === 1 ? 1 : 0, ...(way === 1 ? [] : [added]))
    document['@context'] = list
  },
]

function at({ holder, key }: Slot): JsonValue {
  return (holder as JsonObject)[key] ?? null
}

function put({ holder, key }: Slot, value: JsonValue): void {
  set(holder as JsonObject, key, value)
}

/** An own member, whatever its name. */
function set(holder: JsonObject, key: string, value: JsonValue): void {
  Object.defineProperty(holder, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  })
}
