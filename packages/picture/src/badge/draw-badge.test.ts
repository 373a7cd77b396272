import { PNG } from 'pngjs'
import { SaxesParser } from 'saxes'
import { beforeAll, describe, expect, test } from 'vitest'
import { testFonts, testRasterizer } from '../fonts.fixture.ts'
import type { Rasterizer } from '../rasterizer.ts'
import type { Fonts } from '../text/fonts.ts'
import type { BadgeDesign } from './badge-design.ts'
import { drawBadge } from './draw-badge.ts'
import { badgeIcons } from './icons.ts'
import { badgeColors, palette } from './palette.ts'
import { badgeShapes } from './shapes.ts'

let fonts: Fonts
let rasterizer: Rasterizer

beforeAll(async () => {
  fonts = await testFonts()
  rasterizer = await testRasterizer()
})

const width = 256

function pixels(design: BadgeDesign): PNG {
  return PNG.sync.read(Buffer.from(rasterizer.toPng(drawBadge(design, fonts), { width })))
}

/** As `#rrggbb`; `x` and `y` in units of the drawing. */
function colorAt(image: PNG, x: number, y: number): string {
  const at = 4 * (Math.floor((y * width) / 512) * width + Math.floor((x * width) / 512))
  return `#${image.data.subarray(at, at + 3).toString('hex')}`
}

function alphaAt(image: PNG, x: number, y: number): number | undefined {
  return image.data[4 * (y * width + x) + 3]
}

/** How many pixels of a part of the picture have this colour. */
function count(image: PNG, color: string, [top, bottom]: readonly [number, number]): number {
  let found = 0
  for (let y = top; y < bottom; y += 2) {
    for (let x = 0; x < 512; x += 2) if (colorAt(image, x, y) === color) found += 1
  }
  return found
}

/** The elements, and the text of each, as an independent reader of XML finds them. */
function elementsOf(svg: string) {
  const elements: { name: string; attributes: Record<string, string>; text: string }[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => void elements.push({ name, attributes, text: '' }))
  parser.on('text', (text) => {
    const last = elements.at(-1)
    if (last !== undefined) last.text += text.trim()
  })
  parser.write(svg).close()
  return elements
}

describe.each(badgeShapes)('%s', (shape) => {
  test.each(badgeColors)('in %s: transparent corners, the colours of the palette', (color) => {
    const image = pixels({ name: 'Faire équipage', language: 'fr', shape, color, endorsements: 3 })
    const last = width - 1
    for (const [x, y] of [
      [0, 0],
      [last, 0],
      [0, last],
      [last, last],
    ] as const) {
      expect(alphaAt(image, x, y)).toBe(0)
    }
    const { deep, accent } = palette[color]
    expect(colorAt(image, 256, 340), 'the ribbon').toBe('#ffffff')
    expect(count(image, deep, [340, 404]), 'text of the ribbon').toBeGreaterThan(400)
    expect(count(image, accent, [30, 155]), 'the seal').toBeGreaterThan(1000)
    expect(count(image, '#ffffff', [120, 300]), 'the initials').toBeGreaterThan(500)
  })
})

describe('determinism', () => {
  test('a name gives the same picture, and another name another', () => {
    const draw = (name: string) => drawBadge({ name }, fonts)
    expect(draw('Welding')).toBe(draw('Welding'))
    expect(draw('Welding')).not.toBe(draw('Sewing'))
    const png = rasterizer.toPng(draw('Welding'), { width: 64 })
    expect(rasterizer.toPng(draw('Welding'), { width: 64 })).toEqual(png)
  })

  test('names spread over shapes and colours', () => {
    const drawn = Array.from({ length: 300 }, (_, at) => drawBadge({ name: `Badge ${at}` }, fonts))
    const fills = new Set(
      drawn.map((svg) => /<path d="[^"]*" fill="(#[0-9a-f]{6})"/.exec(svg)?.[1]),
    )
    expect(fills.size).toBe(badgeColors.length)
  })
})

describe('text', () => {
  test('is outlines: no font is asked of the reader, and nothing is loaded', () => {
    const names = new Set(elementsOf(drawBadge({ name: 'Cœur' }, fonts)).map(({ name }) => name))
    const expected = ['svg', 'title', 'desc', 'defs', 'linearGradient', 'stop', 'clipPath', 'path']
    expect([...names].toSorted()).toEqual(expected.toSorted())
  })

  test.each([
    ['é', 'e'],
    ['ç', 'c'],
    ['œ', 'o'],
    ['Ÿ', 'Y'],
    ['ł', 'l'],
    ['ế', 'ê'],
  ])('%s is not %s', (accented, plain) => {
    const ink = (ribbon: string) => {
      const image = pixels({ name: 'x', color: 'ocean', emblem: { icon: 'star' }, ribbon })
      return count(image, palette.ocean.deep, [340, 404])
    }
    const repeated = (letter: string) => letter.repeat(8)
    expect(ink(repeated(accented))).toBeGreaterThan(ink(repeated(plain)))
  })

  test('composed and decomposed letters look alike', () => {
    const draw = (ribbon: string) => drawBadge({ name: 'x', ribbon }, fonts)
    expect(draw('e\u0301te\u0301')).toBe(draw('été'))
  })

  test('a long text is wrapped, and a longer one cut; the title stays whole', () => {
    const name = 'Transition écologique : comprendre, agir et transmettre sur son territoire'
    const image = pixels({ name, color: 'forest' })
    expect(count(image, palette.forest.deep, [325, 420])).toBeGreaterThan(400)
    const endless = `${name} `.repeat(20)
    const [, title] = elementsOf(drawBadge({ name: endless }, fonts))
    expect(title?.text).toBe(endless.trim())
    const inside = pixels({ name: endless, color: 'forest' })
    expect(colorAt(inside, 40, 372), 'nothing runs over the edge').toBe('#ffffff')
  })

  test('what no font has is named', () => {
    expect(() => drawBadge({ name: '焊接 works' }, fonts)).toThrow(
      expect.objectContaining({
        code: 'missing_glyphs',
        message: expect.stringContaining('焊 (U+710A)'),
      }),
    )
  })

  test('an emoji is left out', () => {
    const outlines = (ribbon: string) =>
      elementsOf(drawBadge({ name: 'x', ribbon }, fonts)).map(({ attributes }) => attributes['d'])
    expect(outlines('🔥 Fire 👩🏽‍🚒')).toEqual(outlines('Fire'))
  })
})

describe('for those who do not see it', () => {
  test('a title and a description, in the language, escaped', () => {
    const design = { name: 'R&D <3 "x"', language: 'fr', endorsements: 2 } as const
    const [svg, title, description] = elementsOf(drawBadge(design, fonts))
    expect(svg?.attributes).toMatchObject({ role: 'img', lang: 'fr', 'xml:lang': 'fr' })
    expect(svg?.attributes['aria-labelledby']).toBe(
      `${title?.attributes['id']} ${description?.attributes['id']}`,
    )
    expect(title?.text).toBe('R&D <3 "x"')
    expect(description?.text).toBe('Badge « R&D <3 "x" ». Endossé par 2.')
  })

  test('the ids of two pictures differ, so that both can stand in one page', () => {
    const ids = (name: string) =>
      elementsOf(drawBadge({ name }, fonts)).flatMap(({ attributes }) => attributes['id'] ?? [])
    expect(ids('Welding').filter((id) => ids('Sewing').includes(id))).toEqual([])
  })
})

describe('emblems', () => {
  test.each(badgeIcons)('the icon %s is seen', (icon) => {
    const image = pixels({ name: 'x', emblem: { icon }, ribbon: false })
    expect(count(image, '#ffffff', [150, 350])).toBeGreaterThan(800)
  })

  test('a path of the caller is drawn in its own size', () => {
    const square = { path: 'M0 0h10v10h-10z', size: 10 }
    const image = pixels({ name: 'x', emblem: square, ribbon: false })
    expect(colorAt(image, 256, 250)).toBe('#ffffff')
  })
})

test.each([
  [{ name: '' }, 'design.name'],
  [{ name: 'x', shape: 'blob' }, 'design.shape'],
  [{ name: 'x', color: 'toString' }, 'design.color'],
  [{ name: 'x', language: 'de' }, 'design.language'],
  [{ name: 'x', endorsements: -1 }, 'design.endorsements'],
  [{ name: 'x', ribbon: '' }, 'design.ribbon'],
  [{ name: 'x', emblem: { icon: 'constructor' } }, 'design.emblem.icon'],
  [{ name: 'x', emblem: { initials: 'ABCDE' } }, 'design.emblem.initials'],
  [{ name: 'x', emblem: { path: 'M0 0"/><script/>', size: 1 } }, 'design.emblem.path'],
  [{ name: 'x', emblem: { path: 'M0 0', size: 0 } }, 'design.emblem.size'],
])('%j is refused, by name', (design, member) => {
  expect(() => drawBadge(design as unknown as BadgeDesign, fonts)).toThrow(
    expect.objectContaining({ code: 'bad_argument', message: expect.stringContaining(member) }),
  )
})
