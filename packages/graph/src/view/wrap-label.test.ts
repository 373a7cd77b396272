import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { measureText } from './measure-text.ts'
import { wrapLabel } from './wrap-label.ts'

describe('measureText', () => {
  test('as Helvetica has it', () => {
    expect(measureText('Hi', 1000)).toBe(722 + 222)
    expect(measureText('Œuvre', 1000)).toBe(1000 + 556 + 500 + 333 + 556)
  })

  test('an accent takes no room, composed or not', () => {
    expect(measureText('éàç', 10)).toBe(measureText('eac', 10))
    expect(measureText('e\u0301', 10)).toBe(measureText('é', 10))
  })

  test('bold is wider, other scripts are as wide as a square', () => {
    expect(measureText('a', 10, true)).toBeGreaterThan(measureText('a', 10))
    expect(measureText('焊', 10)).toBe(10)
  })
})

describe('wrapLabel', () => {
  const room = { width: 100, lines: 2, size: 14 }

  test('between words, and the end is marked', () => {
    expect(wrapLabel('Académie de Valclair', room)).toEqual(['Académie de', 'Valclair'])
    expect(wrapLabel('Souder', room)).toEqual(['Souder'])
    expect(wrapLabel('un deux trois quatre cinq six sept huit', room).at(-1)).toMatch(/…$/)
  })

  test('whatever the label, every line fits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (label) => {
        const lines = wrapLabel(label, room)
        expect(lines.length).toBeLessThanOrEqual(2)
        for (const line of lines) {
          if (Array.from(line).length > 2) expect(measureText(line, 14)).toBeLessThanOrEqual(100)
        }
      }),
    )
  })
})
