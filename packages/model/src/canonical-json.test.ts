import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalizeJson } from './canonical-json.ts'
import type { JsonObject, JsonValue } from './json.ts'
import { ModelError } from './model-error.ts'

describe('RFC 8785', () => {
  test('section 3.2.2 and 3.2.3: the sample object', () => {
    const text = String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`
    expect(canonicalizeJson(JSON.parse(text) as JsonValue)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],` +
        String.raw`"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    )
  })

  test('section 3.2.3: properties sort by UTF-16 code units', () => {
    const value: JsonObject = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    }
    const names = [...canonicalizeJson(value).matchAll(/:"([^"]*)"/g)].map((match) => match[1])
    expect(names).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ])
  })

  // Appendix B, number serialisation samples.
  test.each([
    [0, '0'],
    [-0, '0'],
    [5e-324, '5e-324'],
    [-1.7976931348623157e308, '-1.7976931348623157e+308'],
    [9007199254740992, '9007199254740992'],
    [295147905179352830000, '295147905179352830000'],
    [9.999999999999997e22, '9.999999999999997e+22'],
    [1e23, '1e+23'],
    [999999999999999700000, '999999999999999700000'],
    [1e21, '1e+21'],
    [9.999999999999997e-7, '9.999999999999997e-7'],
    [0.000001, '0.000001'],
    [333333333.33333325, '333333333.33333325'],
  ])('appendix B: %d', (value, text) => expect(canonicalizeJson(value)).toBe(text))
})

test('the canonical text has the same value, and the same text again', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
      const json = JSON.parse(JSON.stringify(value)) as JsonValue
      const text = canonicalizeJson(json)
      expect(JSON.parse(text)).toEqual(json)
      expect(canonicalizeJson(JSON.parse(text) as JsonValue)).toBe(text)
    }),
  )
})

test.each([
  ['a lone surrogate', '\ud800'],
  ['a lone surrogate in a name', { '\udc00': 1 }],
  ['NaN', Number.NaN],
  ['an infinity', [Number.POSITIVE_INFINITY]],
  ['undefined', { a: undefined } as unknown as JsonValue],
])('%s is refused', (_, value) => {
  expect(() => canonicalizeJson(value)).toThrow(ModelError)
})

test('a cyclic value is refused, not followed', () => {
  const value: JsonObject = {}
  value['self'] = value
  expect(() => canonicalizeJson(value)).toThrow(/cyclic/)
})

test('few properties sort as many do', () => {
  const names = fc.uniqueArray(fc.string({ unit: 'grapheme', maxLength: 3 }), { maxLength: 60 })
  fc.assert(
    fc.property(names, (given) => {
      const members = given.toSorted().map((name) => `${JSON.stringify(name)}:1`)
      const object = Object.fromEntries(given.map((name) => [name, 1]))
      expect(canonicalizeJson(object)).toBe(`{${members.join(',')}}`)
    }),
  )
})
