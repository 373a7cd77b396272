import { expect, test } from 'vitest'
import { readQuads } from './read-quads.ts'

const quads = readQuads(
  [
    '<urn:a> <https://x.example/#name> "Léa" .',
    '<urn:a> <https://x.example/#name> "Lea"@fr-CA .',
    '<urn:a> <https://y.example/name> "7"^^<http://www.w3.org/2001/XMLSchema#integer> .',
    '<urn:a> <https://y.example/surname> <urn:b> .',
    '<urn:a> <https://x.example/#name> "in another graph" _:c14n0 .',
    '<urn:a> <https://x.example/#name> "in a named graph" <urn:g> .',
    '_:c14n1 <https://x.example/#name> _:c14n2 .',
    '<urn:b> <https://x.example/#text> "\\"\\\\\\n\\r\\t\\b\\f\\u0007\\u007F <urn:c> ." .',
    'no statement',
    '',
  ].join('\n'),
)

test('what a node says by one predicate, in the graph that is all', () => {
  expect(quads.objects('urn:a', 'https://x.example/#name')).toEqual(['Léa', 'Lea'])
  expect(quads.objects('_:c14n1', 'https://x.example/#name')).toEqual(['_:c14n2'])
  expect(quads.objects('urn:nobody', 'https://x.example/#name')).toEqual([])
})

test('what a node says by a name of any vocabulary', () => {
  expect(quads.objectsNamed('urn:a', 'name')).toEqual(['Léa', 'Lea', '7'])
  expect(quads.objectsNamed('urn:a', 'surname')).toEqual(['urn:b'])
  expect(quads.objectsNamed('urn:b', 'name')).toEqual([])
})

test('what is said by one predicate anywhere', () => {
  expect(quads.objectsAnywhere('https://x.example/#name')).toEqual([
    'Léa',
    'Lea',
    'in another graph',
    'in a named graph',
    '_:c14n2',
  ])
})

test('what is escaped is what it stands for', () => {
  expect(quads.objects('urn:b', 'https://x.example/#text')).toEqual([
    '"\\\n\r\t\b\f\u0007\u007f <urn:c> .',
  ])
})
