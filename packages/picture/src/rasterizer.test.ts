import { describe, expect, test } from 'vitest'
import { PNG } from 'pngjs'
import { testRasterizer } from './fonts.fixture.ts'

const square =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><path d="M0 0H1V1H0Z" fill="#f00"/></svg>'

describe('createRasterizer', () => {
  test('draws at the width that is asked for, with transparency', async () => {
    const png = (await testRasterizer()).toPng(square, { width: 100 })
    const { width, height, data } = PNG.sync.read(Buffer.from(png))
    expect({ width, height }).toEqual({ width: 100, height: 50 })
    expect([...data.subarray(0, 4)]).toEqual([255, 0, 0, 255])
    expect(data[4 * 99 + 3]).toBe(0)
  })

  test('takes bytes, too', async () => {
    const rasterizer = await testRasterizer()
    expect(rasterizer.toPng(new TextEncoder().encode(square))).toEqual(rasterizer.toPng(square))
  })

  test('loads nothing', async () => {
    const linked = square.replace(
      '<path',
      '<image href="file:///etc/hostname" width="2" height="1"/><path',
    )
    const rasterizer = await testRasterizer()
    expect(rasterizer.toPng(linked)).toEqual(rasterizer.toPng(square))
  })

  test.each(['', 'no svg', '<svg', '<html/>'])('%j is no SVG', async (text) => {
    const rasterizer = await testRasterizer()
    expect(() => rasterizer.toPng(text)).toThrow(expect.objectContaining({ code: 'unusable_svg' }))
  })

  test('a picture that would be endless is refused', async () => {
    const rasterizer = await testRasterizer()
    const tall = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="100000"/>'
    expect(() => rasterizer.toPng(tall)).toThrow(expect.objectContaining({ code: 'unusable_svg' }))
    expect(() => rasterizer.toPng(square, { width: 5000 })).toThrow(
      expect.objectContaining({ code: 'bad_argument' }),
    )
  })
})
