import { OB_2, type JsonObject } from '@openboat/model'
import { expect, it } from 'vitest'
import { linesOf, verifyIn, type World } from '../world.fixture.ts'
import {
  assertion,
  badgeClass,
  badgeClassUrl,
  assertionUrl,
  hostedWorld,
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
  const report = await verifyIn(hostedWorld({ ...world, [assertionUrl]: extended }), extended)
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
