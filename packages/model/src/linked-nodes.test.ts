import { expect, test } from 'vitest'
import { OB_1, OB_2 } from './context-urls.ts'
import type { JsonObject, JsonValue } from './json.ts'
import { isDefinedIn, linkedNodes } from './linked-nodes.ts'

const inner = { oven: 'stone' }

/** Which of some names are defined inside a property of a document with these contexts. */
function definedUnder(context: JsonValue, own?: JsonValue): string[] {
  const badge: JsonObject = own === undefined ? inner : { ...inner, '@context': own }
  const nodes = linkedNodes({ '@context': context, 'x:part': badge })
  const terms = nodes.find(({ path }) => path[0] === 'x:part')?.terms
  return ['name', 'oven', 'IssuerOrg', 'x:name', '@language'].filter((name) =>
    isDefinedIn(terms, name),
  )
}

const always = ['x:name', '@language']
const everything = ['name', 'oven', 'IssuerOrg', ...always]
const own = { oven: 'https://mill.example/#oven' }

test.each<[string, JsonValue, JsonValue | undefined, string[]]>([
  ['the context of OB 2.0', OB_2, undefined, ['name', ...always]],
  ['that of OB 1.1', OB_1, undefined, ['name', 'IssuerOrg', ...always]],
  ['one written out', [OB_2, own], undefined, ['name', 'oven', ...always]],
  ['one written out, with its file around it', { '@context': own }, undefined, ['oven', ...always]],
  ['a term without a meaning', [OB_2, { oven: null }], undefined, ['name', ...always]],
  [
    'a vocabulary for everything',
    [OB_2, { '@vocab': 'https://x.example/#' }],
    undefined,
    everything,
  ],
  ['one that nobody here knows', [OB_2, 'https://mill.example/context'], undefined, everything],
  ['one inside', OB_2, own, ['name', 'oven', ...always]],
  ['one inside that nobody here knows', OB_2, 'https://mill.example/context', everything],
  ['a known one inside an unknown one', 'https://mill.example/context', OB_2, everything],
  ['none any more', [OB_2, own], null, always],
  [
    'another one in place of an unknown one',
    'https://mill.example/c',
    [null, own],
    ['oven', ...always],
  ],
  ['something that is no context', [OB_2, 7], undefined, ['name', ...always]],
])('%s', (_, context, within, names) => {
  expect(definedUnder(context, within)).toEqual(names)
})

test('without a context nothing is said about terms', () => {
  expect(linkedNodes({ oven: inner })).toMatchObject([{ terms: undefined }, { path: ['oven'] }])
})

test('lists are walked; endorsements, contexts and what nobody defines are not', () => {
  const document = {
    '@context': OB_2,
    alignment: [[{ targetName: 'bake' }], 'x', { targetName: 'knead' }],
    endorsement: { id: 'https://guild.example/1' },
    oven: inner,
  }
  expect(linkedNodes(document).map(({ path }) => path)).toEqual([
    [],
    ['alignment', 0, 0],
    ['alignment', 2],
  ])
})
