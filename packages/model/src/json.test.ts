import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asList, isJsonObject, objectAt, stringAt, stringsOf } from './json.ts'

test('one value and a list of one are the same', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(asList(text)).toEqual(asList([text]))
    }),
  )
  expect(asList(undefined)).toEqual([])
  expect(asList(null)).toEqual([])
})

test('an object is neither a list nor null', () => {
  expect([{}, [], null, 'x', undefined].map(isJsonObject)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ])
})

test('properties of the wrong kind are as good as absent', () => {
  expect(stringsOf(['a', 1, 'b', null])).toEqual(['a', 'b'])
  expect(stringAt({ a: 1 }, 'a')).toBeUndefined()
  expect(stringAt(undefined, 'a')).toBeUndefined()
  expect(objectAt({ a: ['x', { b: 1 }] }, 'a')).toEqual({ b: 1 })
  expect(objectAt({ a: 'x' }, 'a')).toBeUndefined()
})
