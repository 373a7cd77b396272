import { OB_2, type JsonObject } from '@openboat/model'
import { expect, it } from 'vitest'
import { linesOf, verifyIn, type World } from '../world.fixture.ts'
import {
  assertion,
  badgeClass,
  badgeClassUrl,
  assertionUrl,
  hostedWorld,
  profile,
  profileUrl,
} from './assertion.fixture.ts'

const contextUrl = 'https://issuer.example/extensions/link/context.json'
const schemaUrl = 'https://issuer.example/extensions/link/schema.json'

const context: JsonObject = {
  '@context': {
    obi: 'https://w3id.org/openbadges#',
    extensions: 'https://w3id.org/openbadges/extensions#',
    link: 'http://schema.org/url',
  },
  'obi:validation': [
    { 'obi:validatesType': 'extensions:Other', 'obi:validationSchema': 'https://x.example/other' },
    { 'obi:validatesType': 'extensions:ApplyLink', 'obi:validationSchema': schemaUrl },
  ],
}
const schema: JsonObject = {
  $schema: 'http://json-schema.org/draft-04/schema#',
  required: ['link'],
  properties: { link: { type: 'string', format: 'uri' } },
}

const extension = (changes: JsonObject = {}): JsonObject => ({
  type: ['Extension', 'extensions:ApplyLink'],
  link: 'https://issuer.example/apply',
  ...changes,
})

async function linesFor(
  node: JsonObject,
  world: World = { [contextUrl]: context, [schemaUrl]: schema },
): Promise<string[]> {
  const extended = assertion({
    '@context': [OB_2, contextUrl],
    'extensions:applyLink': node,
  })
  return await schemaLinesOf(extended, world)
}

async function schemaLinesOf(
  document: JsonObject,
  world: World = { [contextUrl]: context, [schemaUrl]: schema },
): Promise<string[]> {
  const report = await verifyIn(hostedWorld({ ...world, [assertionUrl]: document }), document)
  return linesOf(report).filter((line, at) => at === 0 || line.startsWith('schema.'))
}

it.each([
  ['as the schema wants it', extension(), ['verified', 'schema.evaluated passed']],
  [
    'with something else',
    extension({ link: 7 }),
    ['rejected', 'schema.evaluated failed schema_violated'],
  ],
  [
    'with names in full',
    {
      type: ['Extension', 'https://w3id.org/openbadges/extensions#ApplyLink'],
      'http://schema.org/url': 7,
    },
    ['rejected', 'schema.evaluated failed schema_violated'],
  ],
  [
    'with a context of its own',
    extension({ '@context': contextUrl, link: 7 }),
    ['rejected', 'schema.evaluated failed schema_violated'],
  ],
  [
    'of a type without a schema',
    extension({ type: ['Extension', 'extensions:Unheard'] }),
    ['verified', 'schema.evaluated warning schema_unreachable'],
  ],
])('an extension %s', async (_, node, lines) => {
  expect(await linesFor(node)).toEqual(lines)
})

it('a schema or a context that is not there is a remark', async () => {
  const remark = ['verified', 'schema.evaluated warning schema_unreachable']
  expect(await linesFor(extension(), {})).toEqual(remark)
  expect(await linesFor(extension(), { [contextUrl]: context })).toEqual(remark)
})

it('an extension of the badge class counts like one of the assertion', async () => {
  const extended = badgeClass({ '@context': [OB_2, contextUrl], note: extension({ link: null }) })
  const world = { [contextUrl]: context, [schemaUrl]: schema, [badgeClassUrl]: extended }
  const { verdict, findings } = await verifyIn(hostedWorld(world), assertion())
  const found = findings.filter(({ check }) => check === 'schema.evaluated')
  expect([verdict, ...found.map(({ path }) => path)]).toEqual(['rejected', '/badge/note'])
})

it('an extension of the issuer, or below a name with signs in it, is at its place', async () => {
  const extended = profile({ '@context': [OB_2, contextUrl], 'a/b~c': [extension()] })
  const world = { [contextUrl]: context, [schemaUrl]: schema, [profileUrl]: extended }
  const { findings } = await verifyIn(hostedWorld(world), assertion())
  expect(findings.filter(({ check }) => check === 'schema.evaluated')).toMatchObject([
    { outcome: 'passed', path: '/badge/issuer/a~1b~0c/0', details: { schema: schemaUrl } },
  ])
})

it.each([
  ['Extension', 'failed schema_violated'],
  ['obi:Extension', 'failed schema_violated'],
  ['https://w3id.org/openbadges#Extension', 'failed schema_violated'],
  ['https://w3id.org/openbadges#Extension/none', undefined],
])('what is of the type %s is %s', async (type, line) => {
  const [, found] = await linesFor(extension({ type: [type, 'Unheard', 'ApplyLink'], link: 7 }))
  expect(found).toBe(line === undefined ? undefined : `schema.evaluated ${line}`)
})

it.each<[string, JsonObject]>([
  ['without a prefix', { validation: { validatesType: 'ApplyLink', validationSchema: schemaUrl } }],
  [
    'after others that are none',
    {
      validation: [
        null,
        { validatesType: 7, validationSchema: 'https://x.example/' },
        { validatesType: 'ApplyLink' },
        { validatesType: 'ApplyLink', validationSchema: schemaUrl },
      ],
    },
  ],
  [
    'in a context that is written out',
    {
      '@context': {
        link: { '@id': 'http://schema.org/url' },
        'obi:validation': { validatesType: 'ApplyLink', validationSchema: schemaUrl },
      },
    },
  ],
])('a schema that is named %s', async (_, named) => {
  const world = { [contextUrl]: named, [schemaUrl]: schema }
  expect(await linesFor(extension({ link: 7 }), world)).toContain(
    'schema.evaluated failed schema_violated',
  )
})

it('a context inside the extension, with terms that are objects', async () => {
  const own = {
    ...(context['@context'] as JsonObject),
    link: { '@id': 'http://schema.org/url' },
    'obi:validation': context['obi:validation'] ?? null,
  }
  const type = ['Extension', 'extensions:ApplyLink']
  const node = { '@context': own, type, 'http://schema.org/url': 7 }
  expect(await linesFor(node, { [schemaUrl]: schema })).toContain(
    'schema.evaluated failed schema_violated',
  )
})

it('a schema that does not name its edition is of draft-04', async () => {
  const rule = { properties: { link: { minimum: 7, exclusiveMinimum: true } } }
  const world = { [contextUrl]: context, [schemaUrl]: rule }
  expect(await linesFor(extension({ link: 7 }), world)).toContain(
    'schema.evaluated failed schema_violated',
  )
})

it('contexts are asked for once, the standard’s own and those not wanted never', async () => {
  const standard = ['https://w3id.org/openbadges/v1', 'http://openbadgespec.org/v1/context.json']
  const extended = assertion({
    '@context': [OB_2, contextUrl, contextUrl, ...standard],
    note: extension({ type: ['Extension', 'Unheard'] }),
  })
  const world = hostedWorld({ [contextUrl]: context, [assertionUrl]: extended })
  const all = await verifyIn(world, extended)
  const bundled = await verifyIn(world, extended, { contexts: 'bundled' })
  const contextsOf = ({ documents }: typeof all): string[] =>
    documents.map(({ url }) => url).filter((url) => /openbadge|context/.test(url))
  expect(contextsOf(all)).toEqual([contextUrl])
  expect(contextsOf(bundled)).toEqual([])
})

it('an address that only contains that of the standard is asked', async () => {
  const url = 'https://issuer.example/?https://w3id.org/openbadges/v2'
  const node = extension({ '@context': url, link: 7 })
  const extended = assertion({ '@context': [OB_2], note: node })
  const world = hostedWorld({ [url]: context, [schemaUrl]: schema, [assertionUrl]: extended })
  expect((await verifyIn(world, extended)).verdict).toBe('rejected')
})

it('of twenty extensions the schemas are applied, and of more it is said that they were not', async () => {
  const followers = (count: number) => Array.from({ length: count }, () => extension())
  const passed = Array.from({ length: 20 }, () => 'schema.evaluated passed')
  const twenty = assertion({
    '@context': [OB_2, contextUrl],
    'extensions:applyLink': followers(20),
  })
  const more = assertion({
    '@context': [OB_2, contextUrl],
    'extensions:applyLink': [...followers(20), extension({ link: 7 })],
  })
  expect(await schemaLinesOf(twenty)).toEqual(['verified', ...passed])
  expect(await schemaLinesOf(more)).toEqual([
    'verified',
    ...passed,
    'schema.evaluated warning schema_refused',
  ])
})
