import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bakeTags } from './bake-tag.ts'
import { bake } from './bake.ts'
import { listBaked } from './list-baked.ts'
import { bytesOf, chunk, pngOf } from './png/png.fixture.ts'
import { strip } from './strip.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const png = pngOf(chunk('tEXt', 'Title\0x'), chunk('IDAT', 'not looked at'))
const svg = utf8('\uFEFF<!DOCTYPE svg [<!ENTITY a "b">]>\r\n<svg a="&a;">é<g/></svg>\n')
const utf16 = new Uint8Array(Buffer.from('\uFEFF<svg>é😀</svg>', 'utf16le'))

test.for([
  ['png', png],
  ['svg', svg],
  ['svg in UTF-16', utf16],
] as const)('strip takes out of a %s what bake put in, and no other byte', ([, image]) => {
  const tags = fc.constantFrom(...bakeTags)
  fc.assert(
    fc.property(fc.json(), tags, (credential, tag) => {
      expect(strip(bake(image, credential, { tag }))).toEqual(image)
    }),
  )
})

describe('of several credentials', () => {
  const first = bake(png, 'a.b.c', { tag: 'openbadges' })
  const both = bake(first, 'd.e.f', { tag: 'openbadgecredential' })

  test('all go', () => expect(strip(both)).toEqual(png))
  test('or those of one tag', () => {
    expect(strip(both, { tag: 'openbadgecredential' })).toEqual(first)
    expect(strip(both, { tag: 'clrcredential' })).toEqual(both)
  })
})

test('an image with nothing baked in comes back as it is, in a copy', () => {
  const same = strip(svg)
  expect(same).toEqual(svg)
  expect(same.buffer).not.toBe(svg.buffer)
})

test('what cannot be unbaked can be stripped', () => {
  const broken = chunk('zTXt', 'openbadges\0\0x')
  expect(strip(pngOf(broken, chunk('IDAT'), broken))).toEqual(pngOf(chunk('IDAT')))
  const element = '<a:assertion xmlns:a="http://openbadges.org">&unknown;</a:assertion>'
  expect(strip(utf8(`<svg><g>${element}</g>${element}</svg>`))).toEqual(utf8('<svg><g></g></svg>'))
})

test.for([
  ['no image', utf8('text'), {}, 'not_an_image'],
  ['no such tag', png, { tag: 'openbadge' }, 'bad_argument'],
  ['a broken image', png.subarray(0, -3), {}, 'malformed_image'],
  ['a large image', png, { maxBytes: 10 }, 'too_large'],
] as const)('%s is refused', ([, image, options, code]) => {
  expect(() => strip(image, options as never)).toThrow(expect.objectContaining({ code }))
})

describe('the list', () => {
  test('says what there is and where, in the order of the file', () => {
    const legacy = chunk('tEXt', 'openbadges\0https://example.org/1')
    const modern = chunk('iTXt', 'openbadgecredential\0\0\0\0\0a.b.c')
    const broken = chunk('iTXt', 'clrcredential\0\x07')
    const image = pngOf(legacy, modern, chunk('IDAT'), broken)
    const list = listBaked(image)
    expect(list.map(({ tag, form }) => [tag, form])).toEqual([
      ['openbadges', 'tEXt'],
      ['openbadgecredential', 'iTXt'],
      ['clrcredential', undefined],
    ])
    expect(list.map(({ start, end }) => image.subarray(start, end))).toEqual([
      legacy,
      modern,
      broken,
    ])
  })

  test('counts bytes, whatever the encoding of an SVG', () => {
    const baked = bake(utf16, '{"é":1}', { tag: 'openbadges' })
    const [place] = listBaked(baked)
    expect(place).toMatchObject({ tag: 'openbadges', form: 'svg-text' })
    const text = new TextDecoder('utf-16le').decode(baked.subarray(place?.start, place?.end))
    expect(text).toMatch(/^<openbadges:assertion .*<\/openbadges:assertion>$/)
    const eight = bake(svg, 'a.b.c', { tag: 'openbadges' })
    const element = listBaked(eight).map(({ start, end }) => eight.subarray(start, end))[0]
    expect(new TextDecoder().decode(element)).toMatch(/^<openbadges:assertion .*>$/)
  })

  test('is empty for an image with nothing baked in', () => {
    expect(listBaked(png)).toEqual([])
    expect(listBaked(svg)).toEqual([])
  })

  test.for([
    ['no image', utf8('text'), 'not_an_image'],
    ['a broken image', bytesOf(png.subarray(0, 40)), 'malformed_image'],
  ] as const)('%s is refused', ([, image, code]) => {
    expect(() => listBaked(image)).toThrow(expect.objectContaining({ code }))
  })
})
