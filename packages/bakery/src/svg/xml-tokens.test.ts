import { describe, expect, test } from 'vitest'
import { BakeryError } from '../bakery-error.ts'
import { tokensOf } from './svg.fixture.ts'

const outline = (text: string): string[] =>
  tokensOf(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)

describe('a document', () => {
  test('is cut into tokens without a gap', () => {
    const text =
      '<?xml version="1.0"?>\n<!DOCTYPE svg>\n<!-- <x> --><svg a="1"><?p <x> ?><g/>a &amp; b<![CDATA[<x>]]></svg >\n'
    expect(outline(text)).toEqual([
      'instruction <?xml version="1.0"?>',
      'text \n',
      'doctype <!DOCTYPE svg>',
      'text \n',
      'comment <!-- <x> -->',
      'start <svg a="1">',
      'instruction <?p <x> ?>',
      'start <g/>',
      'text a &amp; b',
      'cdata <![CDATA[<x>]]>',
      'end </svg >',
      'text \n',
    ])
  })

  test('may begin with a byte order mark', () => {
    expect(outline('\uFEFF<?xml version="1.0"?><svg/>')).toEqual([
      'instruction <?xml version="1.0"?>',
      'start <svg/>',
    ])
  })

  test('gives names, and character data as written', () => {
    const tokens = tokensOf('<a>x&amp;\r\n<![CDATA[]]]]><![CDATA[>]]></a>')
    expect(tokens).toMatchObject([
      { kind: 'start', name: 'a', selfClosing: false },
      { kind: 'text', raw: 'x&amp;\r\n' },
      { kind: 'cdata', raw: ']]' },
      { kind: 'cdata', raw: '>' },
      { kind: 'end', name: 'a' },
    ])
  })
})

describe('a construct that is broken is refused, with its line', () => {
  test.for([
    ['comment', '<svg>\n<!-- '],
    ['comment that ends as it starts', '<svg>\n<!-->'],
    ['CDATA section', '<svg>\n<![CDATA[ ]]'],
    ['processing instruction', '<svg>\n<?p '],
    ['DOCTYPE', '\n<!DOCTYPE svg ['],
    ['start tag', '<svg>\n<g'],
    ['end tag', '<svg>\n</g'],
    ['end tag with an attribute', '<svg>\n</g a="1">'],
    ['nameless tag', '<svg>\n<>'],
    ['bare less-than sign', '<svg>\na < b'],
    ['unknown declaration', '<svg>\n<!ELEMENT svg ANY>'],
    ['XML declaration in the middle', '<svg/>\n<?xml version="1.0"?>'],
  ] as const)('%s', ([, text]) => {
    expect(() => outline(text)).toThrow(BakeryError)
    expect(() => outline(text)).toThrow(/line 2/)
  })
})
