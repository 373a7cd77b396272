import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkCredential } from './check-credential.ts'
import type { Conversion } from './conversion.ts'
import { assertion, endorsement, openBadge, parsed } from './credentials.fixture.ts'
import { downgrade } from './downgrade.ts'
import { asList, isJsonObject, type JsonObject, type JsonValue } from './json.ts'
import { ModelError } from './model-error.ts'
import { upgrade } from './upgrade.ts'

const runs = { numRuns: 300, seed: 20261121 }
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((each) => `A${each}`)
const url = fc.stringMatching(/^[a-z0-9]{1,12}$/).map((path) => `https://bees.example/${path}`)
const moment = fc
  .date({ min: new Date(0), max: new Date('2030-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString())
const optional = { requiredKeys: [] }

/** Every property of OB 2.0 that has a home in OB 3.0, in the form that the way back writes. */
const badge: fc.Arbitrary<JsonObject> = fc.record(
  {
    id: url,
    type: fc.constant('BadgeClass'),
    name: text,
    description: text,
    image: fc.oneof(url, fc.record({ id: url, caption: text })),
    criteria: fc.oneof(url, fc.record({ narrative: text })),
    tags: fc.array(text, { minLength: 1, maxLength: 3 }),
    '@language': fc.constantFrom('fr', 'en', 'pt-BR'),
    version: text,
    alignment: fc.array(
      fc.record(
        { targetName: text, targetUrl: url, targetCode: text, targetFramework: text },
        { requiredKeys: ['targetName', 'targetUrl'] },
      ),
      { minLength: 1, maxLength: 2 },
    ),
    issuer: fc.record(
      {
        id: url,
        type: fc.constant('Issuer'),
        name: text,
        url,
        email: fc.constant('office@bees.example'),
        telephone: fc.constant('+33123456789'),
        description: text,
        image: url,
      },
      { requiredKeys: ['id', 'type', 'name', 'url', 'email'] },
    ),
  },
  { requiredKeys: ['id', 'type', 'name', 'description', 'image', 'criteria', 'issuer'] },
)

const whole = fc
  .tuple(
    badge,
    moment,
    fc.record(
      {
        narrative: text,
        image: url,
        expires: fc.constant('2031-01-01T00:00:00Z'),
        evidence: fc.array(
          fc.oneof(
            url,
            fc.record({
              narrative: text,
              name: text,
              genre: text,
              audience: text,
              description: text,
            }),
          ),
          { minLength: 1, maxLength: 3 },
        ),
        recipient: fc.constantFrom<JsonObject>(
          { type: 'id', hashed: false, identity: 'did:example:ann' },
          { type: 'url', hashed: false, identity: 'https://ann.example/' },
          { type: 'email', hashed: true, identity: `sha256$${'0a'.repeat(32)}`, salt: 'x' },
        ),
      },
      optional,
    ),
  )
  .map(([badgeClass, issuedOn, rest]): JsonObject => ({
    ...assertion(),
    evidence: [],
    ...rest,
    issuedOn,
    badge: badgeClass,
  }))

test('up and down again: every property that has a home in both comes back', () => {
  fc.assert(
    fc.property(whole, (before) => {
      const up = upgrade(before)
      expect(up.losses.map(({ path }) => path)).toEqual(['/verification'])
      const { value, losses } = downgrade(up.value, { to: '2.0' })
      expect(losses).toEqual([])
      const { badge: before2, id: _, evidence, verification: __, ...rest } = before
      const { related: ___, ...after2 } = value['badge'] as JsonObject
      expect(after2).toEqual(before2)
      expect(value).toMatchObject(rest)
      expect(asList(value['evidence']).slice(0, -1)).toEqual(evidence)
    }),
    runs,
  )
})

/** A document with one value anywhere in it replaced by anything. */
function spoiled(document: JsonObject): fc.Arbitrary<JsonObject> {
  return fc.tuple(fc.nat(), fc.jsonValue({ maxDepth: 2 })).map(([at, value]) => {
    const copy = structuredClone(document)
    const places = placesIn(copy)
    const [node, key] = places[at % places.length] ?? [copy, 'id']
    node[key] = value as JsonValue
    return copy
  })
}

function placesIn(node: JsonObject): [JsonObject, string][] {
  return Object.entries(node).flatMap(([key, value]) => [
    [node, key] as [JsonObject, string],
    ...asList(value).flatMap((item) => (isJsonObject(item) ? placesIn(item) : [])),
  ])
}

test('whatever comes in: a conversion that passes the lenient check, or a ModelError', () => {
  const anything = fc.oneof(
    spoiled(assertion()),
    spoiled(openBadge()),
    fc.string(),
    fc.jsonValue().map((value) => value as JsonObject),
  )
  fc.assert(
    fc.property(anything, (input) => {
      for (const convert of [upgrade, (each: typeof input) => downgrade(each, { to: '2.0' })]) {
        try {
          const findings = checkCredential(parsed(convert(input).value), { profile: 'lenient' })
          expect(findings.filter(({ outcome }) => outcome === 'failed')).toEqual([])
        } catch (error) {
          if (!(error instanceof ModelError)) throw error
          expect(error.message).not.toBe('')
        }
      }
    }),
    { ...runs, numRuns: 1000 },
  )
})

/** Every place in a document that holds no further place, with the pointer to it. */
function leavesIn(
  node: JsonObject | JsonValue[],
  path = '',
): [string, (value: JsonValue) => void][] {
  return Object.entries(node).flatMap(([key, value]) => {
    const at = `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
    if (typeof value === 'object' && value !== null) return leavesIn(value, at)
    const put = (other: JsonValue): void => {
      ;(node as JsonObject)[key] = other
    }
    return [[at, put]]
  })
}

const endorsement2 = (): JsonObject => ({
  '@context': 'https://w3id.org/openbadges/v2',
  id: 'https://guild.example/endorsements/1',
  type: 'Endorsement',
  claim: { id: 'https://apiary.example/badges/1', endorsementComment: 'We accept it.' },
  issuer: {
    id: 'https://guild.example/',
    type: 'Profile',
    name: 'Guild',
    url: 'https://guild.example/',
    email: 'office@guild.example',
  },
  issuedOn: '2019-06-01T00:00:00Z',
  verification: { type: 'HostedBadge' },
})

const both = [
  ['an assertion', assertion, (input: JsonObject) => upgrade(input)],
  ['an endorsement of 2.0', endorsement2, (input: JsonObject) => upgrade(input)],
  ['a credential', openBadge, (input: JsonObject) => downgrade(input, { to: '2.0' })],
  ['an endorsement of 3.0', endorsement, (input: JsonObject) => downgrade(input, { to: '2.0' })],
] as const

test.each(both)('nothing of %s is lost in silence', (_, make, convert) => {
  let converted = 0
  const tokens = [
    'Token-4711',
    'https://token.example/4711',
    'token@4711.example',
    '2011-11-11T11:11:11Z',
  ]
  for (const [index, [at]] of leavesIn(make()).entries()) {
    for (const token of tokens) {
      const input = make()
      leavesIn(input)[index]?.[1](token)
      const conversion = unlessRefused(() => convert(input))
      if (conversion === undefined) continue
      converted += 1
      const isTold = conversion.losses.some(
        (loss) => loss.in === 'input' && `${at}/`.startsWith(`${loss.path}/`),
      )
      const isThere = JSON.stringify(conversion.value).includes(token)
      expect(isTold || isThere, `${token} at ${at}`).toBe(true)
    }
  }
  expect(converted).toBeGreaterThan(20)
})

test.each(both)('a property added anywhere in %s is told, whatever it is', (_, make, convert) => {
  for (const [index] of leavesIn(make()).entries()) {
    const input = make()
    const pointer = leavesIn(input)[index]?.[0] ?? ''
    const node = parentOf(input, pointer)
    if (Array.isArray(node) || pointer.startsWith('/@context')) continue
    node['extra'] = 'Token-4711'
    const { losses } = convert(input)
    const at = `${pointer.slice(0, pointer.lastIndexOf('/'))}/extra`
    expect(
      losses.some(({ path }) => `${at}/`.startsWith(`${path}/`)),
      at,
    ).toBe(true)
  }
})

function unlessRefused(convert: () => Conversion): Conversion | undefined {
  try {
    return convert()
  } catch (error) {
    if (error instanceof ModelError) return undefined
    throw error
  }
}

function parentOf(document: JsonObject, pointer: string): JsonObject {
  let node = document
  for (const key of pointer.split('/').slice(1, -1)) node = node[key] as JsonObject
  return node
}
