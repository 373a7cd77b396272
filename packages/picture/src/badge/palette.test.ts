import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blend, contrastRatio } from './contrast.ts'
import { contourOpacity } from './draw-badge.ts'
import { badgeColors, palette, paper } from './palette.ts'

describe('contrastRatio, against values from WCAG 2.2 and its understanding documents', () => {
  test.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.48],
    ['#ff0000', '#ffffff', 4],
    ['#0000ff', '#ffffff', 8.59],
  ])('%s on %s is %d', (first, second, ratio) => {
    expect(contrastRatio(first, second)).toBeCloseTo(ratio, 1)
    expect(contrastRatio(second, first)).toBe(contrastRatio(first, second))
  })
})

test('blend goes from one colour to the other', () => {
  expect(blend('#000000', '#ffffff', 0)).toBe('#000000')
  expect(blend('#000000', '#ffffff', 1)).toBe('#ffffff')
  expect(blend('#102030', '#304050', 0.5)).toBe('#203040')
})

const color = fc.constantFrom(...badgeColors)
const part = fc.double({ min: 0, max: 1, noNaN: true })

describe('the palette', () => {
  test('the emblem is readable everywhere on the field, contour lines included', () => {
    fc.assert(
      fc.property(color, part, (name, height) => {
        const { base, deep, light } = palette[name]
        const field = blend(base, deep, height)
        expect(contrastRatio(paper, field)).toBeGreaterThanOrEqual(4.5)
        // An emblem is far larger than the "large text" for which 3 is asked.
        expect(contrastRatio(paper, blend(field, light, contourOpacity))).toBeGreaterThanOrEqual(3)
      }),
    )
  })

  test.each(badgeColors)('%s: text, seal, tails and rim', (name) => {
    const { base, deep, light, accent } = palette[name]
    expect(contrastRatio(deep, paper)).toBeGreaterThanOrEqual(7)
    expect(contrastRatio(deep, accent)).toBeGreaterThanOrEqual(7)
    expect(contrastRatio(deep, light)).toBeGreaterThanOrEqual(3)
    // Titles of certificates, on the page and on its pale panel.
    expect(contrastRatio(base, paper)).toBeGreaterThanOrEqual(4.5)
    expect(contrastRatio(deep, blend(paper, light, 0.28))).toBeGreaterThanOrEqual(4.5)
  })
})
