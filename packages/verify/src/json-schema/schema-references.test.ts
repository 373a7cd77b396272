import { expect, test } from 'vitest'
import { schemaReferences } from './schema-references.ts'

const url = 'https://a.example/schemas/badge'

test.each([
  ['nothing', { type: 'object', $ref: 7 }, []],
  ['itself', { $ref: '#/$defs/name' }, []],
  ['itself by its address', { $ref: `${url}#/$defs/name` }, []],
  ['another in the same place', { $ref: 'name' }, ['https://a.example/schemas/name']],
  ['another by a path', { $ref: '/name#/$defs/x' }, ['https://a.example/name']],
  ['another elsewhere', { $ref: 'https://b.example/x' }, ['https://b.example/x']],
  ['one twice', { allOf: [{ $ref: 'x#a' }, { $ref: 'x#b' }] }, ['https://a.example/schemas/x']],
  ['no address', { $ref: 'https://' }, []],
  [
    'one below a schema of another name',
    { $defs: { a: { $id: 'https://b.example/c/', properties: { d: { $ref: 'e' } } } } },
    ['https://b.example/c/e'],
  ],
  [
    'one below a schema of draft-04 with a name',
    { id: 'https://b.example/c/', items: { $ref: 'e' } },
    ['https://b.example/c/e'],
  ],
  ['a schema that is inside', { $defs: { a: { $id: 'name' } }, items: { $ref: 'name' } }, []],
  [
    'one beside names that are none',
    { $id: 7, items: [null, { $id: 'https://', $ref: 'x' }] },
    ['https://a.example/schemas/x'],
  ],
])('a schema refers to %s', (_, schema, references) => {
  expect(schemaReferences(schema, url)).toEqual(references)
})

test('the address of the schema itself may have a fragment', () => {
  expect(schemaReferences({ $ref: url }, `${url}#`)).toEqual([])
})
