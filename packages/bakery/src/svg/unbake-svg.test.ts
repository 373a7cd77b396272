import { describe, expect, test } from 'vitest'
import { bakeSvg, unbakeSvg } from './svg.fixture.ts'

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
  ] as const)('%s', async ([, body, text]) => {
    expect(await read(credential('', body))).toEqual({
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
  ] as const)('%s', async ([, attributes, text]) => {
    expect(await read(credential(attributes, ' \n '))).toEqual({
      credentials: [{ text, tag: 'openbadgecredential', form: 'svg-verify' }],
      problems: [],
    })
  })

  test('a URL beside a body says where the badge is hosted', async () => {
    const verifyUrl = 'https://example.org/1'
    const hosted = `<a:assertion verify="${verifyUrl}"><![CDATA[{}]]></a:assertion>`
    expect(await read(hosted)).toEqual({
      credentials: [{ text: '{}', tag: 'openbadges', form: 'svg-text', verifyUrl }],
      problems: [],
    })
  })

  test('a JWS beside a body is what was signed', async () => {
    expect(await read(credential('verify="a.b.c"', '<![CDATA[{}]]>'))).toMatchObject({
      credentials: [{ text: 'a.b.c', form: 'svg-verify' }],
      problems: [{ code: 'ambiguous' }],
    })
  })

  test('of another namespace is none', async () => {
    expect((await read(credential('b:verify="a.b.c"', '{}'))).credentials).toMatchObject([
      { text: '{}' },
    ])
  })
})

describe('what deviates is reported', () => {
  test('an empty element, and the next one is read', async () => {
    expect(await read(credential('verify=" "', ' \n ') + credential('', '{}'))).toMatchObject({
      credentials: [{ text: '{}' }],
      problems: [{ code: 'empty' }],
    })
  })

  test('an element that is no child of the root', async () => {
    expect(await read(`<g>${credential('', '{}')}</g>`)).toMatchObject({
      credentials: [{ text: '{}' }],
      problems: [{ code: 'misplaced' }],
    })
  })

  test('elements inside', async () => {
    expect(await read(credential('', '{<b>1</b>}'))).toMatchObject({
      credentials: [{ text: '{}' }],
      problems: [{ code: 'child_elements' }],
    })
  })
})

describe('entities that the file declares', () => {
  const bound = 'xmlns:b="https://purl.imsglobal.org/ob/v3p0"'
  const declaring = (entities: string, svg: string): Uint8Array =>
    Buffer.from(`<!DOCTYPE svg [${entities}]>${svg}`)

  test.for([
    ['a namespace', '<svg xmlns:b="&ob;"><b:credential>{}</b:credential></svg>', '{}'],
    ['verify', `<svg ${bound}><b:credential verify="&a;.b.c"/></svg>`, 'a b.b.c'],
    [
      'text',
      `<svg ${bound}><b:credential>{"&a;":"&amp;&both;"}</b:credential></svg>`,
      '{"a\nb":"&a\nb&<"}',
    ],
  ] as const)('are expanded in %s', async ([, svg, text]) => {
    const entities =
      '<!ENTITY ob "https://purl.imsglobal.org/ob/v3p0"><!ENTITY a "a&#10;b"><!ENTITY both "&a;&#38;amp;&lt;">'
    expect((await unbakeSvg(declaring(entities, svg))).credentials).toMatchObject([{ text }])
  })

  test.for([
    ['that nobody declares', '', 'malformed_image'],
    ['that is elsewhere', '<!ENTITY e SYSTEM "https://e.org/">', 'malformed_image'],
    ['inside of itself', '<!ENTITY e "x&f;"><!ENTITY f "&e;">', 'malformed_image'],
    ['that is markup', '<!ENTITY e "<g/>">', 'malformed_image'],
    ['that is not whole', '<!ENTITY e "&f;">', 'malformed_image'],
    ['that is large', `<!ENTITY f "${'x'.repeat(20_000)}"><!ENTITY e "&f;&f;&f;&f;">`, 'too_large'],
  ] as const)('one %s is refused', async ([, entities, code]) => {
    const svg = `<svg ${bound}><b:credential>&e;</b:credential></svg>`
    await expect(unbakeSvg(declaring(entities, svg))).rejects.toMatchObject({ code })
  })

  const laughs = Array.from({ length: 9 }, (_, at) => {
    const inner = `&l${at};`.repeat(10)
    return `<!ENTITY l${at + 1} "${inner}">`
  }).join('')
  const bomb = `<!ENTITY l0 "ha">${laughs}`

  test.for([
    ['verify', `<svg ${bound}><b:credential verify="&l9;"/></svg>`],
    ['the text', `<svg ${bound}><b:credential>&l9;</b:credential></svg>`],
    ['a namespace', `<svg xmlns:c="&l9;"/>`],
    [
      'many small references',
      `<svg ${bound}><b:credential>${'&l3;'.repeat(100)}</b:credential></svg>`,
    ],
  ] as const)('a billion laughs in %s end at the cap', async ([, svg]) => {
    await expect(unbakeSvg(declaring(bomb, svg))).rejects.toMatchObject({ code: 'too_large' })
  })

  test('elsewhere they are not even looked at, and stay byte for byte', async () => {
    const svg = `<svg ${bound} xmlns="&ns;" a="&l9;">&l9;<b:credential>{}</b:credential></svg>`
    const image = declaring(bomb, svg)
    expect((await unbakeSvg(image)).credentials).toMatchObject([{ text: '{}' }])
    const baked = bakeSvg(image, { credential: '{}', tag: 'openbadges', replace: true })
    expect(Buffer.from(baked).toString()).toContain(`<!DOCTYPE svg [${bomb}]><svg ${bound} xmlns`)
  })
})

describe('limits', () => {
  test('the characters of all credentials together', async () => {
    const two = credential('', 'e'.repeat(40)) + credential('verify="a.b.c"', '')
    expect((await read(two, 45)).credentials).toHaveLength(2)
    await expect(read(two, 44)).rejects.toMatchObject({ code: 'too_large' })
    await expect(read(credential('', '{'.padEnd(46)), 45)).rejects.toMatchObject({
      code: 'too_large',
    })
  })

  test('the number of credentials', async () => {
    expect((await read(credential('', '{}').repeat(100))).credentials).toHaveLength(100)
    await expect(read(credential('', '{}').repeat(101))).rejects.toMatchObject({
      code: 'too_large',
    })
  })
})
