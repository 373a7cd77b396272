import { describe, expect, test } from 'vitest'
import { readSvgDocument } from './svg.fixture.ts'

const ob3 = 'https://purl.imsglobal.org/ob/v3p0'
const ob2 = 'http://openbadges.org'
const clr = 'https://purl.imsglobal.org/clr/v2p0'

/** The tag and the text of each credential element. */
const found = (text: string): string[] =>
  readSvgDocument(text).credentials.map((element) => `${element.tag} ${element.text}`)

describe('credential elements are told by namespace and local name', () => {
  test.for([
    [
      'the usual prefix',
      `<svg xmlns:openbadges="${ob3}"><openbadges:credential>x</openbadges:credential></svg>`,
    ],
    ['another prefix', `<svg xmlns:b="${ob3}"><b:credential>x</b:credential></svg>`],
    ['a default namespace', `<svg><credential xmlns="${ob3}">x</credential></svg>`],
    ['single quotes', `<svg><credential xmlns='${ob3}'>x</credential></svg>`],
    [
      'an escaped namespace',
      `<svg><credential xmlns="${ob3.replace(':', '&#x3A;')}">x</credential></svg>`,
    ],
    [
      'a declaration further out',
      `<svg xmlns:a="${ob3}"><g xmlns:b="x"/><a:credential>x</a:credential></svg>`,
    ],
  ] as const)('%s', ([, text]) => expect(found(text)).toEqual(['openbadgecredential x']))

  test.for([
    ['no namespace', '<svg><openbadges:credential>x</openbadges:credential></svg>'],
    ['another namespace', `<svg><credential xmlns="${ob3}/">x</credential></svg>`],
    [
      'the prefix bound to something else',
      '<svg xmlns:openbadges="x"><openbadges:credential>x</openbadges:credential></svg>',
    ],
    [
      'a declaration that has ended',
      `<svg><g xmlns:a="${ob3}"/><a:credential>x</a:credential></svg>`,
    ],
    [
      'a default that was taken back',
      `<svg xmlns="${ob3}"><credential xmlns="">x</credential></svg>`,
    ],
    ['the element of another generation', `<svg><assertion xmlns="${ob3}">x</assertion></svg>`],
    ['a comment', `<svg><!-- <credential xmlns="${ob3}">x</credential> --></svg>`],
    ['a CDATA section', `<svg><![CDATA[<credential xmlns="${ob3}">x</credential>]]></svg>`],
    [
      'an entity that the file declares',
      `<!DOCTYPE svg [<!ENTITY e '<credential xmlns="${ob3}">x</credential>'>]><svg>&e;</svg>`,
    ],
    ['an attribute', `<svg credential="x" xmlns:a="${ob3}" a:credential="x"/>`],
  ] as const)('%s does not count', ([, text]) => expect(found(text)).toEqual([]))

  test('all three generations, in the order of the file', () => {
    expect(
      found(
        `<svg xmlns:a="${ob2}" xmlns:b="${ob3}" xmlns:c="${clr}"><c:credential>1</c:credential><a:assertion>2</a:assertion><g><b:credential>3</b:credential></g></svg>`,
      ),
    ).toEqual(['clrcredential 1', 'openbadges 2', 'openbadgecredential 3'])
  })
})

test('an element comes with its place and its own text only', () => {
  const element = `<a:credential verify="&amp;" verifying="no">1<g>2<a:credential>3</a:credential></g><!-- 4 -->5<![CDATA[6]]></a:credential>`
  const text = `<svg xmlns:a="${ob3}"><g>${element}</g></svg>`
  const start = text.indexOf(element)
  expect(readSvgDocument(text).credentials).toMatchObject([
    {
      tag: 'openbadgecredential',
      start,
      end: start + element.length,
      insideRoot: false,
      hasChildren: true,
      verify: '&',
      text: '156',
    },
  ])
})

test('an empty element is found too', () => {
  const text = `<svg><credential xmlns="${ob3}" verify="x"/></svg>`
  expect(readSvgDocument(text).credentials).toMatchObject([
    { insideRoot: true, hasChildren: false, verify: 'x', text: '' },
  ])
})

describe('what is no document is refused', () => {
  test.for([
    ['nothing', ''],
    ['no element', '<?xml version="1.0"?><!-- -->'],
    ['an element that does not end', '<svg><g></svg>'],
    ['the root does not end', '<svg><g></g>'],
    ['tags that cross', '<svg><a><b></a></b></svg>'],
    ['an end tag too many', '<svg></svg></svg>'],
    ['two roots', '<svg/><svg/>'],
    ['text before the root', 'text<svg/>'],
    ['text after the root', '<svg/>text'],
    ['CDATA after the root', '<svg/><![CDATA[]]>'],
    ['a DOCTYPE inside', '<svg><!DOCTYPE svg></svg>'],
    ['a DOCTYPE after the root', '<svg/><!DOCTYPE svg>'],
  ] as const)('%s', ([, text]) => {
    expect(() => readSvgDocument(text)).toThrow(
      expect.objectContaining({ code: 'malformed_image' }),
    )
  })

  test('white space, comments and instructions around the root are fine', () => {
    const text = '<?xml version="1.0"?>\n<!-- --> <!DOCTYPE svg> <?p?>\n<svg/>\n<!-- --><?p?>\n'
    expect(readSvgDocument(text).root?.name).toBe('svg')
  })
})

describe('hostile documents', () => {
  const tooLarge = expect.objectContaining({ code: 'too_large' })

  test('deep nesting ends at a thousand elements, without recursion', () => {
    const nested = (depth: number): string =>
      `<svg>${'<g>'.repeat(depth - 1)}${'</g>'.repeat(depth - 1)}</svg>`
    expect(readSvgDocument(nested(1000)).credentials).toEqual([])
    expect(() => readSvgDocument(nested(1001))).toThrow(
      expect.objectContaining({ code: 'too_large' }),
    )
    expect(() => readSvgDocument('<svg>' + '<g>'.repeat(1_000_000))).toThrow(
      expect.objectContaining({ code: 'too_large' }),
    )
  })

  test('any number of elements, declarations or attributes takes one pass', () => {
    const many = 50_000
    expect(readSvgDocument(`<svg>${'<g/>'.repeat(many)}</svg>`).credentials).toEqual([])
    expect(readSvgDocument(`<svg>${'<g xmlns:a="b"/>'.repeat(many)}</svg>`).credentials).toEqual([])
    const attributes = Array.from({ length: many }, (_, at) => ` a${at}=""`)
    expect(readSvgDocument(`<svg${attributes.slice(0, 1000).join('')}/>`).root?.name).toBe('svg')
    expect(() => readSvgDocument(`<svg${attributes.join('')}/>`)).toThrow(tooLarge)
  })
})
