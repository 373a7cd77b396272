import type { JsonValue } from '@openboat/model'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { duplicateMember } from './duplicate-member.ts'

it.each([
  ['{"a":1,"a":2}', 'a'],
  ['{"a" : 1 ,\n "\\u0061"\t: 2}', 'a'],
  ['{"b":{"a":1,"c":[{"x":1,"x":1}]}}', 'x'],
  ['{"a":{"b":1},"b":2,"c":{"b":3},"b":4}', 'b'],
  ['{"":1,"":2}', ''],
  ['{"__proto__":1,"__proto__":2}', '__proto__'],
  ['{"a\\"":1,"a\\"":2}', 'a"'],
])('%s', (text, name) => {
  expect(duplicateMember(text, JSON.parse(text) as JsonValue)).toBe(name)
})

it.each(['{"a":"a\\":","b":{"a":"{\\"a\\":1,"}}', '["a","a"]', '{"a":"a"}', '{"a":{"a":":"}}'])(
  '%s has none',
  (text) => {
    expect(duplicateMember(text, JSON.parse(text) as JsonValue)).toBeUndefined()
  },
)

it('what a program has written has none', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      for (const text of [JSON.stringify(value), JSON.stringify(value, null, 1)]) {
        expect(duplicateMember(text, JSON.parse(text) as JsonValue)).toBeUndefined()
      }
    }),
  )
})

it('a member that is put in once more is found', () => {
  fc.assert(
    fc.property(fc.string(), fc.jsonValue(), fc.jsonValue(), (name, one, other) => {
      const member = (value: unknown): string =>
        `${JSON.stringify(name)} : ${JSON.stringify(value)}`
      const text = `{"outer":[{${member(one)},${member(other)}}]}`
      expect(duplicateMember(text, JSON.parse(text) as JsonValue)).toBe(name)
    }),
  )
})
