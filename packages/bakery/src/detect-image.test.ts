import { describe, expect, test } from 'vitest'
import { detectImage } from './detect-image.ts'
import { pngOf } from './png/png.fixture.ts'

describe('by content', () => {
  test.for([
    ['png', pngOf()],
    ['png', pngOf().subarray(0, 8)],
    ['svg', Buffer.from('<svg/>')],
    [
      'svg',
      Buffer.from('\uFEFF<?xml version="1.0"?>\n<!DOCTYPE svg>\n<!-- x --><s:svg xmlns:s="x">'),
    ],
    ['svg', Buffer.from('\uFEFF<svg a="é"/>', 'utf16le')],
    ['svg', Buffer.from('<svg ')],
    ['svg', Buffer.from(`<!--${'x'.repeat(60_000)}--><svg>`)],
    [undefined, Buffer.from(`<!--${'x'.repeat(70_000)}--><svg>`)],
    [undefined, Buffer.from('<html><svg/></html>')],
    [undefined, Buffer.from('<!-- <svg> -->')],
    [undefined, Buffer.from('<!-- <svg>')],
    [undefined, Buffer.from('a file about <svg>')],
    [undefined, new Uint8Array()],
    [undefined, new Uint8Array(100_000_000)],
  ] as const)('%s', ([format, bytes]) => expect(detectImage(bytes)).toBe(format))
})
