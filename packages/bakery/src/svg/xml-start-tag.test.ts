import { describe, expect, test } from 'vitest'
import { BakeryError } from '../bakery-error.ts'
import { startTagAt } from './xml-start-tag.ts'

describe('a start tag', () => {
  test('keeps its attributes as written', () => {
    const text = 'x<a:b\n c="1>2" d = \'"\'\te="&lt;&#13;"><'
    expect(startTagAt(text, 1)).toEqual({
      kind: 'start',
      start: 1,
      end: text.length - 1,
      name: 'a:b',
      attributes: new Map([
        ['c', '1>2'],
        ['d', '"'],
        ['e', '&lt;&#13;'],
      ]),
      selfClosing: false,
    })
  })

  test.for([
    ['<a/>', true],
    ['<a />', true],
    ['<a b="/"/>', true],
    ['<a b="/">', false],
    ['<a >', false],
  ] as const)('%s is an empty-element tag: %s', ([text, selfClosing]) => {
    expect(startTagAt(text, 0)).toMatchObject({ name: 'a', selfClosing, end: text.length })
  })

  test('may have a name in any script', () => {
    expect(startTagAt('<été-1.\u{20000} 名="1">', 0)).toMatchObject({
      name: 'été-1.\u{20000}',
      attributes: new Map([['名', '1']]),
    })
  })
})

test.for([
  '<',
  '<1>',
  '<-a>',
  '<a',
  '<a ',
  '<a/',
  '<a / >',
  '<a b>',
  '<a b=>',
  '<a b=1>',
  '<a b="1>',
  '<a b="<">',
  '<a b="1"c="2">',
  '<a b="1" b="2">',
  '<a "1">',
  '<a =“1”>',
])('%s is refused', (text) => {
  expect(() => startTagAt(text, 0)).toThrow(BakeryError)
})
