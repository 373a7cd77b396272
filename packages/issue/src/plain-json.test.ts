import fc from 'fast-check'
import { expect, test } from 'vitest'
import { IssueError } from './issue-error.ts'
import { plainJson } from './plain-json.ts'

test('JSON comes back equal, and is another object', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value)
      const parsed: unknown = JSON.parse(text)
      const copy = plainJson(parsed)
      expect(JSON.stringify(copy)).toBe(text)
      if (typeof parsed === 'object' && parsed !== null) expect(copy).not.toBe(parsed)
    }),
  )
})

test('a member called __proto__ stays a member', () => {
  const copy = plainJson(JSON.parse('{"__proto__":{"name":"x"}}'))
  expect(JSON.stringify(copy)).toBe('{"__proto__":{"name":"x"}}')
})

test('dates become text and undefined members go', () => {
  const draft = { at: new Date('2026-07-01T00:00:00.123Z'), gone: undefined }
  expect(plainJson(draft)).toEqual({ at: '2026-07-01T00:00:00Z' })
})

test('what JSON or a signature cannot carry is named, all at once', () => {
  const draft = {
    half: 'a\uD83D',
    number: [Number.NaN, Number.POSITIVE_INFINITY],
    big: 1n,
    call: () => 1,
    'a/b': new Date(Number.NaN),
  }
  expect(faultsOf(draft)).toEqual([
    '/half holds half of a Unicode surrogate pair',
    '/number/0 must be a finite number',
    '/number/1 must be a finite number',
    '/big is bigint, which JSON cannot hold',
    '/call is function, which JSON cannot hold',
    '/a~1b is an invalid date',
  ])
  expect(faultsOf(undefined)).toEqual([' must be an object, not undefined'])
})

test('a promise and bytes would be signed as objects that say something else', () => {
  const draft = { endorsements: [Promise.resolve('x')], target: Buffer.from('x'), list: [1] }
  expect(faultsOf(draft)).toEqual([
    '/endorsements/0 is a Promise: await it',
    '/target is bytes, which JSON cannot hold',
  ])
  expect(faultsOf(Promise.resolve({}))).toEqual([' is a Promise: await it'])
})

test('a cyclic draft ends at the depth limit', () => {
  const draft: Record<string, unknown> = {}
  draft['self'] = draft
  expect(faultsOf(draft)).toHaveLength(1)
})

function faultsOf(draft: unknown): string[] {
  try {
    plainJson(draft)
  } catch (error) {
    if (error instanceof IssueError) return error.faults.map((f) => `${f.path} ${f.message}`)
    throw error
  }
  return []
}
