import type { Settings } from 'sigma/settings'
import { expect, test } from 'vitest'
import { drawLabel } from './draw-label.ts'

const settings = { labelSize: 12, labelFont: 'serif', labelWeight: 'normal', labelColor: {} }

/** Where a name of so many letters begins, ten pixels each, in a drawing of 400 pixels. */
function beginOf(letters: number, x: number): number | undefined {
  let begin: number | undefined
  const context = {
    canvas: { clientWidth: 400 },
    measureText: (text: string) => ({ width: 10 * text.length }),
    fillText: (_: string, at: number) => {
      begin = at
    },
  }
  const node = { label: 'x'.repeat(letters), x, y: 50, size: 7, color: '#000' }
  drawLabel(context as unknown as CanvasRenderingContext2D, node, settings as unknown as Settings)
  return begin
}

test('a name stands right of its node, left of it at the edge, and within the drawing', () => {
  expect(beginOf(10, 100)).toBe(110)
  expect(beginOf(10, 350)).toBe(240)
  expect(beginOf(39, 200)).toBe(0)
  expect(beginOf(0, 200)).toBeUndefined()
})
