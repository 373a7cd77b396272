import { describe, expect, test } from 'vitest'
import { unbakeSvg } from './unbake-svg.ts'

const LIMIT = 10_000
const read = (inside: string, limit = LIMIT): ReturnType<typeof unbakeSvg> =>
  unbakeSvg(
    Buffer.from(
      `<svg xmlns:a="http://openbadges.org" xmlns:b="https://purl.imsglobal.org/ob/v3p0">${inside}</svg>`,
    ),
    limit,
  )
const credential = (attributes: string, body: string): string =>
  `<b:credential ${attributes}>${body}</b:credential>`

describe('text', () => {
  test.for([
    ['a CDATA section', '<![CDATA[{"a":"<&amp;>"}]]>', '{"a":"<&amp;>"}'],
    ['with space around it', '\n  <![CDATA[ {} ]]>\t\r\n', ' {} '],
    ['several joined', '<![CDATA["]]]]><![CDATA[>"]]>', '"]]>"'],
    ['with a carriage return kept', '<![CDATA[a]]>&#13;<![CDATA[\nb]]>', 'a\r\nb'],
    ['with line ends of Windows', '<![CDATA[a\r\nb\rc]]>', 'a\nb\nc'],
    ['escaped text', ' {&quot;a&quot;:\r\n&#34;&lt;&#233;&gt;&quot;} ', '{"a":\n"<é>"}'],
    ['references at its ends', ' &#32;{}&#10; ', ' {}\n'],
    ['around a comment', '{<!-- x -->}', '{}'],
    ['with a comment first', ' <!-- x -->\n{} <?p?> ', '{}'],
    ['space between sections', '<![CDATA[{]]> \n <![CDATA[}]]>', '{ \n }'],
  ] as const)('%s', ([, body, text]) => {
    expect(read(credential('', body))).toEqual({
      credentials: [{ text, tag: 'openbadgecredential', form: 'svg-text' }],
      problems: [],
    })
  })
})

describe('the verify attribute', () => {
  test.for([
    ['a JWS', 'verify="a.b.c"', 'a.b.c'],
    ['in single quotes, and with space around', "verify=' a.b.c\n'", 'a.b.c'],
    ['a URL', 'verify="https://example.org/?a=1&amp;b=2"', 'https://example.org/?a=1&b=2'],
    ['with numeric references', 'verify="a&#46;b&#x2E;c"', 'a.b.c'],
  ] as const)('%s', ([, attributes, text]) => {
    expect(read(credential(attributes, ' \n '))).toEqual({
      credentials: [{ text, tag: 'openbadgecredential', form: 'svg-verify' }],
      problems: [],
    })
  })

  test('a URL beside a body says where the badge is hosted', () => {
    const verifyUrl = 'https://example.org/1'
    const hosted = `<a:assertion verify="${verifyUrl}"><![CDATA[{}]]></a:assertion>`
    expect(read(hosted)).toEqual({
      credentials: [{ text: '{}', tag: 'openbadges', form: 'svg-text', verifyUrl }],
      problems: [],
    })
  })

  test('a JWS beside a body is what was signed', () => {
    expect(read(credential('verify="a.b.c"', '<![CDATA[{}]]>'))).toMatchObject({
      credentials: [{ text: 'a.b.c', form: 'svg-verify' }],
      problems: [{ code: 'ambiguous' }],
    })
  })

  test('of another namespace is none', () => {
    expect(read(credential('b:verify="a.b.c"', '{}')).credentials).toMatchObject([{ text: '{}' }])
  })
})

describe('what deviates is reported', () => {
  test('an empty element, and the next one is read', () => {
    expect(read(credential('verify=" "', ' \n ') + credential('', '{}'))).toMatchObject({
      credentials: [{ text: '{}' }],
      problems: [{ code: 'empty' }],
    })
  })

  test('an element that is no child of the root', () => {
    expect(read(`<g>${credential('', '{}')}</g>`)).toMatchObject({
      credentials: [{ text: '{}' }],
      problems: [{ code: 'misplaced' }],
    })
  })

  test('elements inside', () => {
    expect(read(credential('', '{<b>1</b>}'))).toMatchObject({
      credentials: [{ text: '{}' }],
      problems: [{ code: 'child_elements' }],
    })
  })
})

describe('entities that the file declares are never expanded', () => {
  const laughs = Array.from({ length: 9 }, (_, at) => {
    const inner = `&l${at};`.repeat(10)
    return `<!ENTITY l${at + 1} "${inner}">`
  }).join('')
  const bomb = (svg: string): Uint8Array =>
    Buffer.from(`<!DOCTYPE svg [<!ENTITY l0 "ha">${laughs}]>${svg}`)
  const bound = 'xmlns:b="https://purl.imsglobal.org/ob/v3p0"'

  test.for([
    ['verify', `<svg ${bound}><b:credential verify="&l9;"/></svg>`],
    ['the text', `<svg ${bound}><b:credential>&l9;</b:credential></svg>`],
  ] as const)('in %s they are refused by name', ([, svg]) => {
    expect(() => unbakeSvg(bomb(svg), LIMIT)).toThrow(
      expect.objectContaining({
        code: 'malformed_image',
        message: expect.stringContaining('&l9;'),
      }),
    )
  })

  test('elsewhere they do not matter', () => {
    const svg = `<svg ${bound} xmlns="&ns;" a="&l9;">&l9;<b:credential>{}</b:credential></svg>`
    expect(unbakeSvg(bomb(svg), LIMIT).credentials).toMatchObject([{ text: '{}' }])
  })
})

describe('limits', () => {
  test('the bytes of all credentials together', () => {
    const two = credential('', 'é'.repeat(20)) + credential('verify="a.b.c"', '')
    expect(read(two, 45).credentials).toHaveLength(2)
    expect(() => read(two, 44)).toThrow(expect.objectContaining({ code: 'too_large' }))
  })

  test('the number of credentials', () => {
    expect(read(credential('', '{}').repeat(100)).credentials).toHaveLength(100)
    expect(() => read(credential('', '{}').repeat(101))).toThrow(
      expect.objectContaining({ code: 'too_large' }),
    )
  })
})
