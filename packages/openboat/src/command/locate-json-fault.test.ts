import fc from 'fast-check'
import { expect, test } from 'vitest'
import { locateJsonFault } from './locate-json-fault.ts'

test.each([
  ['{"a": }', 6],
  ['{"a":1,\n}', 8],
  ['{a:1}', 1],
  ['[1 2]', 3],
  ['[1]]', 3],
  ['[1}', 2],
  ['{"a":1', 6],
  ['{"a" 1}', 5],
  ['{"a":"x\ny"}', 5],
  ['01', 1],
  ['', 0],
  ['hello', 0],
])('%j', (text, at) => {
  expect(locateJsonFault(text)).toBe(at)
})

test('a picture of 20 MB as text is no trouble', () => {
  const picture = 'x'.repeat(20_000_000)
  expect(locateJsonFault(`{"image":"${picture}"}`)).toBe(undefined)
  expect(locateJsonFault(`{"image":"${picture}`)).toBe(9)
})

test('finds a fault exactly in what the engine refuses', () => {
  const text = fc.tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', ']', ':', ' ', '0'))
  fc.assert(
    fc.property(text, ([json, place, change]) => {
      const at = place % json.length
      const changed = json.slice(0, at) + change + json.slice(at + 1)
      expect(locateJsonFault(changed) === undefined).toBe(isJson(changed))
      expect(locateJsonFault(json)).toBe(undefined)
    }),
    { seed: 5, numRuns: 500 },
  )
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
