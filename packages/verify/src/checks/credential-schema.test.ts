import { OB_3, VC_2, type JsonObject } from '@openboat/model'
import { describe, expect, it } from 'vitest'
import { badge, issuer, signed, subject } from '../badge.fixture.ts'
import { linesOf, verifyIn, type World } from '../world.fixture.ts'

const url = 'https://issuer.example/schema'
// It defines 1EdTechJsonSchemaValidator2019.
const contexts = [VC_2, OB_3, 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json']

async function linesFor(
  schema: unknown,
  world: World,
  changes: JsonObject = {},
): Promise<string[]> {
  const credentialSchema = schema as JsonObject[]
  const report = await verifyIn(
    world,
    await signed(badge({ '@context': contexts, ...changes, credentialSchema })),
  )
  return linesOf(report).filter((line, at) => at === 0 || line.startsWith('schema.'))
}

const named = (type: string, id = url): JsonObject => ({ id, type })
const answering = (schema: JsonObject | string): World => ({ [url]: schema })

describe('each edition by its own rules', () => {
  const draft = (name: string): string => `http://json-schema.org/${name}/schema#`
  // Written as text: an object with `then` looks like a promise.
  const neverThen = JSON.parse('{ "if": true, "then": false }') as JsonObject
  const later = (name: string): string => `https://json-schema.org/draft/${name}/schema`
  const credits = (rule: JsonObject): JsonObject => ({
    properties: {
      credentialSubject: {
        properties: { achievement: { properties: { creditsAvailable: rule } } },
      },
    },
  })

  it.each([
    [
      'draft-04: exclusiveMinimum is a Boolean',
      draft('draft-04'),
      credits({ minimum: 3, exclusiveMinimum: true }),
      'failed schema_violated',
    ],
    ['draft-06: const', draft('draft-06'), credits({ const: 4 }), 'failed schema_violated'],
    ['draft-06: there is no if', draft('draft-06'), credits(neverThen), 'passed'],
    ['draft-07: if', draft('draft-07'), credits(neverThen), 'failed schema_violated'],
    [
      '2019-09: dependentRequired',
      later('2019-09'),
      { dependentRequired: { id: ['evidence'] } },
      'failed schema_violated',
    ],
    [
      '2019-09: what is not evaluated',
      later('2019-09'),
      { unevaluatedProperties: false, allOf: [{ properties: { id: true } }] },
      'failed schema_violated',
    ],
    [
      '2020-12: prefixItems',
      later('2020-12'),
      {
        properties: {
          type: {
            prefixItems: [{ const: 'VerifiableCredential' }],
            items: { const: 'OpenBadgeCredential' },
          },
        },
      },
      'passed',
    ],
    [
      '2020-12: a format is a remark',
      later('2020-12'),
      { properties: { name: { format: 'email' } } },
      'passed',
    ],
    [
      'draft-07: a format is a rule',
      draft('draft-07'),
      { properties: { name: { format: 'email' } } },
      'failed schema_violated',
    ],
    ['another', 'https://example.org/my-own-schemas', {}, 'warning schema_unsupported'],
  ])('%s', async (_, $schema, rules, line) => {
    const changes = { credentialSubject: subject({}, { creditsAvailable: 3 }) }
    const [verdict, found] = await linesFor(
      [named('JsonSchema')],
      answering({ $schema, ...rules }),
      changes,
    )
    expect(found).toBe(`schema.evaluated ${line}`)
    expect(verdict).toBe(line.startsWith('failed') ? 'rejected' : 'verified')
  })
})

describe('what a schema that cannot be had says', () => {
  it.each([
    ['is not there', {}, 'schema_unreachable'],
    ['is a page', answering('<html>'), 'schema_malformed'],
    ['is very long', answering(`{"a":"${'a'.repeat(300_000)}"}`), 'schema_refused'],
    [
      'nests deeper than any',
      answering(`${'{"not":'.repeat(500)}{}${'}'.repeat(500)}`),
      'schema_malformed',
    ],
    [
      'refers to one that is not there',
      answering({ $ref: 'https://other.example/schema' }),
      'schema_unreachable',
    ],
  ])('one that %s', async (_, world, code) => {
    expect(await linesFor([named('JsonSchema')], world)).toEqual([
      'verified',
      `schema.evaluated warning ${code}`,
    ])
  })

  it.each([
    named('Profile'),
    { id: url },
    { type: 'JsonSchema' },
    named('JsonSchema', 'urn:uuid:0'),
  ])('a kind that is not known: %j', async (schema) => {
    const lines = await linesFor([schema], answering({}))
    expect(lines).toContain('schema.evaluated warning schema_unsupported')
  })
})

it('every schema has a finding, at its place', async () => {
  const credentialSchema = [
    named('1EdTechJsonSchemaValidator2019'),
    named('JsonSchema', `${url}/2`),
  ]
  const { findings } = await verifyIn(
    { [url]: {}, [`${url}/2`]: { properties: { name: { maxLength: 3 } } } },
    await signed(badge({ '@context': contexts, credentialSchema })),
  )
  const found = findings.filter(({ check }) => check === 'schema.evaluated')
  expect(found.map(({ outcome, path }) => [outcome, path])).toEqual([
    ['passed', '/credentialSchema/0'],
    ['failed', '/credentialSchema/1'],
  ])
  expect(found[1]?.details?.['violations']).toEqual([
    expect.objectContaining({ path: '/name', message: expect.any(String) }),
  ])
})

it('schemas that it refers to, relative and again', async () => {
  const world = {
    [url]: { allOf: [{ $ref: 'parts/name#/$defs/short' }] },
    'https://issuer.example/parts/name': {
      $defs: { short: { properties: { name: { $ref: 'text' } } } },
    },
    'https://issuer.example/parts/text': { type: 'string', maxLength: 3 },
  }
  expect(await linesFor([named('JsonSchema')], world)).toEqual([
    'rejected',
    'schema.evaluated failed schema_violated',
  ])
})

it('the official schema describes one spelling: another is a remark', async () => {
  const official =
    'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json'
  const schema = named('1EdTechJsonSchemaValidator2019', official)
  const world = { [official]: { properties: { proof: { type: 'array' } } } }
  expect(await linesFor([schema], world)).toEqual([
    'verified',
    'schema.evaluated warning official_schema',
  ])
})

it.each([
  'https://evil.example/https://purl.imsglobal.org/spec/ob/v3p0/schema/a.json',
  'https://purl.imsglobal.org/spec/ob/a.json?/schema/',
  'https://purl.imsglobal.org/spec/my/schema/a.json',
])('what only looks like the official schema fails: %s', async (id) => {
  const world = { [id]: { required: ['evidence'] } }
  expect(await linesFor([named('JsonSchema', id)], world)).toEqual([
    'rejected',
    'schema.evaluated failed schema_violated',
  ])
})

it('the official schema that is met has nothing to remark', async () => {
  const official = 'https://purl.imsglobal.org/spec/clr/v2p0/schema/json-ld/a.json'
  expect(await linesFor([named('JsonSchema', official)], { [official]: {} })).toEqual([
    'verified',
    'schema.evaluated passed',
  ])
})

it.each<[string, unknown]>([
  ['a text', url],
  ['without a type', { id: url }],
  ['of a type that is no text', { id: url, type: 7 }],
  ['of a type that every object has', { id: url, type: 'toString' }],
  ['without an id', { type: 'JsonSchema' }],
  ['at a name', { id: 'urn:https:schema', type: 'JsonSchema' }],
])('a schema that is %s is not evaluated, and nobody is asked for it', async (_, schema) => {
  const credentialSchema = schema as JsonObject
  const world = answering({ required: ['evidence'] })
  const input = await signed(badge({ '@context': contexts }))
  const { findings, documents } = await verifyIn(world, { ...input, credentialSchema })
  const found = findings.filter(({ check }) => check === 'schema.evaluated')
  expect(found.map(({ outcome, path, details }) => [outcome, path, details?.['code']])).toEqual([
    ['warning', '/credentialSchema', 'schema_unsupported'],
  ])
  expect(documents.map((each) => each.url)).not.toContain(url)
})

it.each([
  ['JsonSchemaValidator2018', { items: [{ const: 'x' }] }],
  ['JsonSchema', { prefixItems: [{ const: 'x' }] }],
])('%s means an edition where the schema names none', async (type, rule) => {
  const world = answering({ properties: { type: rule } })
  // Not every context defines these types: the proof is not asked about.
  const credentialSchema = [{ id: url, type: ['Other', type] }]
  const { findings } = await verifyIn(world, { ...(await signed(badge())), credentialSchema })
  expect(findings.find(({ check }) => check === 'schema.evaluated')?.outcome).toBe('failed')
})

it('a schema may be at an address that is not encrypted', async () => {
  const open = 'http://issuer.example/schema'
  expect(await linesFor([named('JsonSchema', open)], { [open]: {} })).toContain(
    'schema.evaluated passed',
  )
})

describe('a schema in a credential', () => {
  const schemaCredential = (jsonSchema: JsonObject): JsonObject =>
    badge({
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      id: url,
      type: ['VerifiableCredential', 'JsonSchemaCredential'],
      issuer,
      credentialSubject: { id: 'https://issuer.example/rules', type: 'JsonSchema', jsonSchema },
    })

  it('counts when it is verified', async () => {
    const world = answering(await signed(schemaCredential({ required: ['evidence'] })))
    expect(await linesFor([named('JsonSchemaCredential')], world)).toEqual([
      'rejected',
      'schema.evaluated failed schema_violated',
    ])
  })

  it('is of the edition of 2020 if it does not say', async () => {
    const rule = { properties: { type: { prefixItems: [{ const: 'x' }] } } }
    const world = answering(await signed(schemaCredential(rule)))
    expect(await linesFor([named('JsonSchemaCredential')], world)).toContain(
      'schema.evaluated failed schema_violated',
    )
  })

  it('is left out when nobody knows who made it', async () => {
    const unknown = await signed(schemaCredential({ required: ['evidence'] }), {
      verificationMethod: 'did:web:silent.example#key',
    })
    expect(await linesFor([named('JsonSchemaCredential')], answering(unknown))).toEqual([
      'verified',
      'schema.evaluated warning schema_malformed',
    ])
  })

  it('fails when it is forged, and is left out when it is none', async () => {
    const forged = { ...(await signed(schemaCredential({}))), name: 'Autre' }
    expect(await linesFor([named('JsonSchemaCredential')], answering(forged))).toEqual([
      'rejected',
      'schema.evaluated failed schema_rejected',
    ])
    const other = answering(await signed(badge()))
    expect(await linesFor([named('JsonSchemaCredential')], other)).toContain(
      'schema.evaluated warning schema_malformed',
    )
    expect(await linesFor([named('JsonSchemaCredential')], {})).toContain(
      'schema.evaluated warning schema_unreachable',
    )
  })
})
