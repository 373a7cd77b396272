import { expect, test } from 'vitest'
import { dialectOf } from './schema-dialect.ts'

test.each([
  ['http://json-schema.org/draft-04/schema#', 'draft-04'],
  ['http://json-schema.org/draft-06/schema#', 'draft-06'],
  ['http://json-schema.org/draft-07/schema', 'draft-07'],
  ['https://json-schema.org/draft-07/schema#', 'draft-07'],
  ['https://json-schema.org/draft/2019-09/schema', 'draft-2019-09'],
  ['https://json-schema.org/draft/2020-12/schema#', 'draft-2020-12'],
  ['https://json-schema.org/draft/2020-12/schema#a', undefined],
  ['https://a.example/https://json-schema.org/draft-07/schema', undefined],
  ['#json-schema.org/draft-07/schema', undefined],
  ['constructor', undefined],
  [7, undefined],
  [null, undefined],
] as const)('%s is %s', ($schema, dialect) => {
  expect(dialectOf($schema, 'draft-04')).toBe(dialect)
})

test('a schema that says nothing is of the edition that is meant otherwise', () => {
  expect(dialectOf(undefined, 'draft-2019-09')).toBe('draft-2019-09')
})
