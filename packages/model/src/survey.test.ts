import { expect, test } from 'vitest'
import type { JsonObject } from './json.ts'
import { surveyOf } from './survey.ts'

const nothing = {
  holdsEmpty: false,
  holdsOddId: false,
  holdsScalarSet: false,
  holdsInnerContext: false,
}

const deep = (node: JsonObject): JsonObject => ({ '@context': ['urn:c'], evidence: [[{ node }]] })

test.each<[string, JsonObject, Partial<typeof nothing>]>([
  ['nothing', { id: 'urn:a', tag: ['a'], resultDescription: 'urn:b' }, {}],
  ['null', { name: null }, { holdsEmpty: true }],
  ['an empty list', { related: [] }, { holdsEmpty: true }],
  ['null in a list', { tag: ['a', null] }, { holdsEmpty: true }],
  ['a list as an id', { id: ['urn:a'] }, { holdsOddId: true }],
  ['an id that is null', { id: null }, { holdsOddId: true, holdsEmpty: true }],
  ['one value for a set', { tag: 'a' }, { holdsScalarSet: true }],
  ['one description of results', { resultDescription: {} }, { holdsScalarSet: true }],
  ['a context', { '@context': 'urn:c' }, { holdsInnerContext: true }],
])('%s in a node is seen at any depth', (_, node, seen) => {
  expect(surveyOf(deep(node))).toEqual({ ...nothing, ...seen, types: new Set() })
})

test('the context of the whole document is no inner one', () => {
  expect(surveyOf({ '@context': ['urn:c', { a: 'urn:a' }] })).toMatchObject(nothing)
})

test('types are collected from every node, whatever they are called', () => {
  const document = { type: ['A', 1, 'B'], evidence: [{ '@type': 'C' }, { proof: { type: 'A' } }] }
  expect(surveyOf(document).types).toEqual(new Set(['A', 'B', 'C']))
})
