import { describe, expect, test } from 'vitest'
import { BakeryError } from '../bakery-error.ts'
import { tokensOf } from './svg.fixture.ts'
import type { XmlToken } from './xml-tokens.ts'

const tagOf = (text: string): XmlToken | undefined => tokensOf(text)[0]

describe('a start tag', () => {
  test('keeps the attributes that matter, as written', () => {
    const text = '<a:credential\n c="1>2" xmlns = \'"\'\tverify="&lt;&#13;" xmlns:a="">'
    expect(tagOf(text)).toEqual({
      kind: 'start',
      start: 0,
      end: text.length,
      name: 'a:credential',
      attributes: new Map([
        ['xmlns', '"'],
        ['verify', '&lt;&#13;'],
        ['xmlns:a', ''],
      ]),
      selfClosing: false,
    })
  })

  test('keeps verify only where a credential may be', () => {
    expect(tagOf('<g verify="a.b.c">')).toMatchObject({ attributes: new Map() })
    expect(tagOf('<assertion verify="a.b.c">')).toMatchObject({
      attributes: new Map([['verify', 'a.b.c']]),
    })
  })

  test.for([
    ['<a/>', true],
    ['<a />', true],
    ['<a b="/"/>', true],
    ['<a b="/">', false],
    ['<a >', false],
  ] as const)('%s is an empty-element tag: %s', ([text, selfClosing]) => {
    expect(tagOf(text)).toMatchObject({ name: 'a', selfClosing, end: text.length })
  })

  test('may have a name in any script', () => {
    expect(tagOf('<été-1.\u{20000} xmlns:名="1">')).toMatchObject({
      name: 'été-1.\u{20000}',
      attributes: new Map([['xmlns:名', '1']]),
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
  expect(() => tagOf(text)).toThrow(BakeryError)
})
