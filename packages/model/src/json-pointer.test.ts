import { expect, test } from 'vitest'
import { pointer } from './json-pointer.ts'

test('the examples of RFC 6901 section 5', () => {
  expect(pointer()).toBe('')
  expect(pointer('foo', 0)).toBe('/foo/0')
  expect(pointer('')).toBe('/')
  expect(pointer('a/b')).toBe('/a~1b')
  expect(pointer('m~n')).toBe('/m~0n')
})

test('an escape that is already in the name is escaped itself', () => {
  expect(pointer('~1')).toBe('/~01')
})
