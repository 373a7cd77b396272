import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseJson } from './parse-json.ts'

/** White space that makes of any text one whose levels are counted before it is read. */
const padding = ' '.repeat(100_000)

test('a short text is answered as a long one is', () => {
  const texts = fc.oneof(
    fc.json(),
    fc.stringMatching(/^[[{"\]}: ,\\0a]{0,40}$/),
    fc.string().map((text) => JSON.stringify([[[text]]])),
  )
  fc.assert(
    fc.property(texts, fc.integer({ min: 0, max: 6 }), (text, maxDepth) => {
      expect(parseJson(text, maxDepth)).toEqual(parseJson(text + padding, maxDepth))
    }),
    { numRuns: 2_000 },
  )
})

test.each([
  ['[[]]', 2, true],
  ['[[]]', 1, false],
  ['{"a":{"b":1}}', 1, false],
  ['{"a":"[["}', 1, true],
  ['1', 0, true],
])('%s with at most %d levels: %s', (text, maxDepth, isTaken) => {
  expect(parseJson(text, maxDepth).ok).toBe(isTaken)
})

test('what nests too deep says so, whether or not it is JSON', () => {
  expect(parseJson('[[[', 2)).toMatchObject({ problem: 'too_deep' })
  expect(parseJson('[[', 2)).toMatchObject({ problem: 'not_json' })
})
