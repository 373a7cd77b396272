import { expect, test } from 'vitest'
import fc from 'fast-check'
import { asList } from './json.ts'

test('one value and a list of one are the same', () => {
  fc.assert(fc.property(fc.string(), (text) => expect(asList(text)).toEqual(asList([text]))))
  expect(asList(undefined)).toEqual([])
})
