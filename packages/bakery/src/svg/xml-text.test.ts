import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  decodeAttribute,
  decodeCdata,
  decodeContent,
  encodeAttribute,
  encodeCdata,
  forbiddenCharacter,
} from './xml-text.ts'

describe('content', () => {
  test.for([
    ['a &amp; b &lt;&gt;&quot;&apos;', 'a & b <>"\''],
    ['&#233;&#xe9;&#xE9;&#00000000000233;&#x1F600;', 'éééé😀'],
    ['&amp;lt;', '&lt;'],
    ['a\r\nb\rc\n&#13;', 'a\nb\nc\n\r'],
  ] as const)('%s', ([raw, text]) => expect(decodeContent(raw)).toBe(text))

  test.for([
    ['&ns_svg;', '&ns_svg;'],
    ['&LT;', '&LT;'],
    ['a & b', '& b'],
    ['&amp', '&amp'],
    ['&;', '&;'],
    ['&#;', '&#;'],
    ['&#x;', '&#x;'],
    ['&#X41;', '&#X41;'],
    ['&#0;', '&#0;'],
    ['&#xD800;', '&#xD800;'],
    ['&#xFFFF;', '&#xFFFF;'],
    ['&#x110000;', '&#x110000;'],
    ['&#99999999;', '&#99999999;'],
  ] as const)('%s is refused by name', ([raw, named]) => {
    expect(() => decodeContent(raw)).toThrow(
      expect.objectContaining({
        code: 'malformed_image',
        message: expect.stringContaining(`the reference ${named},`),
      }),
    )
  })

  test('that is long is not repeated in the message', () => {
    expect(() => decodeContent(`&${'x'.repeat(1000)};`)).toThrow(/^.{1,300}$/)
  })
})

test('an attribute has spaces for line ends and tabs, unless they are references', () => {
  expect(decodeAttribute('a\tb\nc\r\nd&#9;&#10;&#13;&quot;')).toBe('a b c d\t\n\r"')
  expect(decodeAttribute('&ns;&amp;', (reference) => `[${reference}]`)).toBe('[&ns;]&')
})

test('a CDATA section knows no references', () => {
  expect(decodeCdata('&amp;\r\n\r')).toBe('&amp;\n\n')
})

// Any code point but NUL. Like fast-check's 'binary' unit, which takes seconds to build.
const character = fc
  .oneof(fc.integer({ min: 1, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((code) => String.fromCodePoint(code))

describe('what is written can be read', () => {
  const text = fc.string({
    unit: fc.oneof(fc.constantFrom(']', '>', '\r', '\n', '&', '<'), character),
  })
  const legal = text.filter((candidate) => forbiddenCharacter(candidate) === undefined)

  test('as an attribute', () => {
    fc.assert(
      fc.property(legal, (value) => {
        const raw = encodeAttribute(value)
        expect(raw).toMatch(/^[ -~]*$/)
        expect(raw).not.toMatch(/[<"]/)
        expect(decodeAttribute(raw)).toBe(value)
      }),
    )
  })

  test('as CDATA sections, which JSON leaves readable', () => {
    expect(encodeCdata('{"a":"<é>"}', false)).toBe('<![CDATA[{"a":"<é>"}]]>')
    expect(encodeCdata('"]]>"', false)).toBe('<![CDATA["]]]]><![CDATA[>"]]>')
    expect(encodeCdata('a\r\nb', false)).toBe('<![CDATA[a]]>&#13;<![CDATA[\nb]]>')
    expect(encodeCdata('"éa"', true)).toBe('<![CDATA["]]>&#233;<![CDATA[a"]]>')
  })
})

test.for([
  ['a\t\n\r\uD7FF\uE000\uFFFD\u{10FFFF}', undefined],
  ['\0', 'U+0000'],
  ['a\u000B', 'U+000B'],
  ['\uD800', 'U+D800'],
  ['\uFFFE', 'U+FFFE'],
] as const)('the forbidden character of %j is %s', ([text, name]) => {
  expect(forbiddenCharacter(text)).toBe(name)
})
