import { describe, expect, test } from 'vitest'
import { bakeSvg } from './svg.fixture.ts'

const ob3 = 'https://purl.imsglobal.org/ob/v3p0'
const element = (text: string, prefix = 'openbadges'): string =>
  `<${prefix}:credential xmlns:${prefix}="${ob3}"><![CDATA[${text}]]></${prefix}:credential>`

const bakeText = (svg: string, credential = '{"new":1}', replace = true): string =>
  Buffer.from(
    bakeSvg(Buffer.from(svg), { credential, tag: 'openbadgecredential', replace }),
  ).toString()

describe('the element stands directly after the root start tag, and all else as it was', () => {
  test.for([
    ['<svg></svg>', `<svg>${element('{"new":1}')}</svg>`],
    ['<svg/>', `<svg>${element('{"new":1}')}</svg>`],
    ['<x:svg a="/>"  />\n', `<x:svg a="/>"  >${element('{"new":1}')}</x:svg>\n`],
    [
      '\uFEFF<?xml version="1.0"?>\r\n<!DOCTYPE svg [<!ENTITY e "<svg>">]>\r\n<!-- <svg> --><svg\r\n a="é">\r\n &e; <g/></svg>\r\n',
      `\uFEFF<?xml version="1.0"?>\r\n<!DOCTYPE svg [<!ENTITY e "<svg>">]>\r\n<!-- <svg> --><svg\r\n a="é">${element('{"new":1}')}\r\n &e; <g/></svg>\r\n`,
    ],
  ] as const)('%j', ([svg, baked]) => expect(bakeText(svg)).toBe(baked))
})

describe('the prefix', () => {
  test.for([
    [`<svg xmlns:openbadges="${ob3}"/>`, 'openbadges'],
    ['<svg xmlns:openbadges="http://openbadges.org"/>', 'openbadges2'],
    ['<svg xmlns:openbadges="x" xmlns:openbadges2="y"/>', 'openbadges3'],
    ['<svg xmlns:openbadges="&e;"/>', 'openbadges2'],
  ] as const)('in %s is %s', ([svg, prefix]) => {
    expect(bakeText(svg)).toContain(element('{"new":1}', prefix))
  })
})

describe('an image that is baked already', () => {
  const other = '<assertion xmlns="http://openbadges.org" verify="a.b.c"/>'
  const old = `<o:credential xmlns:o="${ob3}">&not-even-readable;<o:credential/></o:credential>`

  test('loses every element of the same tag, and no other', () => {
    const baked = `<svg>\n${old}${other}<g>\t${old}</g>${old}</svg>`
    expect(bakeText(baked)).toBe(`<svg>${element('{"new":1}')}\n${other}<g>\t</g></svg>`)
  })

  test('is refused without replace', () => {
    expect(() => bakeText(`<svg>${old}</svg>`, '{}', false)).toThrow(
      expect.objectContaining({ code: 'already_baked' }),
    )
    expect(bakeText(`<svg>${other}</svg>`, '{}', false)).toBe(`<svg>${element('{}')}${other}</svg>`)
  })

  test('baked again with the same text is the same file', () => {
    const once = bakeText(`<svg>${old}<g/></svg>`)
    expect(bakeText(once)).toBe(once)
  })
})

describe('the encoding stays', () => {
  const svg = '<?xml version="1.0"?><svg a="é😀"/>'
  const credential = '{"né":"😀"}'
  const expected = `<?xml version="1.0"?><svg a="é😀">${element(credential)}</svg>`
  const baking = { credential, tag: 'openbadgecredential', replace: true } as const

  test('UTF-16, with its byte order', () => {
    const littleEndian = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le')
    expect(bakeSvg(littleEndian(svg), baking)).toEqual(new Uint8Array(littleEndian(expected)))
    expect(bakeSvg(littleEndian(svg).swap16(), baking)).toEqual(
      new Uint8Array(littleEndian(expected).swap16()),
    )
  })

  test('ISO-8859-1, where other characters become references', () => {
    const declared = '<?xml version="1.0" encoding="ISO-8859-1"?>'
    const latin1 = Buffer.from(`${declared}<svg a="\xe9\x80"/>`, 'latin1')
    const body = '<![CDATA[{"n]]>&#233;<![CDATA[":"]]>&#128512;<![CDATA["}]]>'
    expect(Buffer.from(bakeSvg(latin1, baking)).toString('latin1')).toBe(
      `${declared}<svg a="\xe9\x80"><openbadges:credential xmlns:openbadges="${ob3}">${body}</openbadges:credential></svg>`,
    )
  })
})

test.for(['\u0001', '{"a":"\u001F"}', '\uFFFE', 'a\uFFFF'])(
  'XML has no place for %j',
  (credential) => {
    expect(() => bakeText('<svg/>', credential)).toThrow(
      expect.objectContaining({ code: 'unbakeable_credential' }),
    )
  },
)
