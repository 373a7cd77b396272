import { PNG } from 'pngjs'
import { describe, expect, test } from 'vitest'
import { mutated, mutations } from '../fonts.fixture.ts'
import { readPictureFacts } from './picture-facts.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'))
const little = (value: number, bytes: number) =>
  Array.from({ length: bytes }, (_, at) => String.fromCharCode((value >> (8 * at)) & 255)).join('')

type ColorType = 0 | 2 | 4 | 6

function png(width: number, height: number, colorType: ColorType): Uint8Array {
  const options = { colorType, inputHasAlpha: true }
  return new Uint8Array(PNG.sync.write(new PNG({ width, height }), options))
}

/** A chunk before the pixels, whose checksum nobody looks at here. */
function withChunk(image: Uint8Array, name: string, length: number): Uint8Array {
  const chunk = Buffer.alloc(12 + length)
  chunk.writeUInt32BE(length)
  chunk.write(name, 4, 'latin1')
  return new Uint8Array(Buffer.concat([image.subarray(0, 33), chunk, image.subarray(33)]))
}

/** Images of `frames` frames, the first control says whether a colour is transparent. */
function gif(frames: number, transparent: boolean): Uint8Array {
  const control = `\x21\xf9\x04${transparent ? '\x01' : '\0'}\0\0\0\0`
  const image = `\x2c${'\0'.repeat(8)}\0\x02\x01\x3b\0` // a sub-block that holds what would end the file
  return latin1(
    `GIF89a${little(40, 2)}${little(30, 2)}\x80\0\0\0\0\0\0\0\0${control}${image.repeat(frames)};`,
  )
}

const jpeg = latin1(
  `\xff\xd8\xff\xe0\0\x06\xff\xc0ab\xff\xff\xc4\0\x03x\xff\xd0\xff\xc2\0\x0b\x08\x01\x00\x02\x00\x03\xff\xda`,
)
const webp = (kind: string, rest: string) => latin1(`RIFF\0\0\0\0WEBP${kind}\0\0\0\0${rest}`)
const extended = (flags: string) => webp('VP8X', `${flags}\0\0\0${little(639, 3)}${little(479, 3)}`)
const lossless = (alpha: number) =>
  webp('VP8L', `\x2f${little((alpha << 28) | (99 << 14) | 99, 4)}`)
const lossy = webp('VP8 ', `\0\0\0\x9d\x01\x2a${little(320, 2)}${little(0x4000 | 200, 2)}`)

describe('PNG', () => {
  test.each([
    [0, false],
    [2, false],
    [4, true],
    [6, true],
  ] as const)('colour type %d', (colorType, transparency) => {
    const bytes = png(512, 256, colorType)
    expect(readPictureFacts(bytes)).toEqual({
      format: 'png',
      mediaType: 'image/png',
      bytes: bytes.length,
      width: 512,
      height: 256,
      square: false,
      transparency,
      animated: false,
    })
  })

  test('a colour that stands for nothing, and frames', () => {
    const plain = png(8, 8, 2)
    expect(readPictureFacts(withChunk(plain, 'tRNS', 6))).toMatchObject({ transparency: true })
    expect(readPictureFacts(withChunk(plain, 'acTL', 8))).toMatchObject({
      animated: true,
      square: true,
    })
    expect(readPictureFacts(withChunk(plain, 'tEXt', 4000))).toMatchObject({ transparency: false })
  })
})

describe('SVG', () => {
  const svg = (attributes: string, inside = '') =>
    `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`

  test.each([
    ['width="512" height="256"', 512, 256],
    ["width='10mm' height='1in'", 37.795, 96],
    ['width="512px" height=" 256 "', 512, 256],
    ['viewBox="0 0 24 48"', 24, 48],
    ['viewBox="0,0,24,48" width="100%" height="100%"', 24, 48],
    ['viewBox="0 0 24 48" width="12"', 12, 24],
    ['viewBox="0 0 24 48" height="12"', 6, 12],
    ['width="5em" height="5em"', undefined, undefined],
    ['viewBox="0 0 0 10"', undefined, undefined],
    ['', undefined, undefined],
  ])('%s', (attributes, width, height) => {
    const facts = readPictureFacts(utf8(svg(attributes)))
    expect([facts?.format, facts?.width, facts?.height]).toEqual(['svg', width, height])
    expect(facts?.square).toBe(width === undefined ? undefined : width === height)
    expect(facts).not.toHaveProperty('transparency')
  })

  test.each([
    ['a declaration and a comment', '<?xml version="1.0"?>\n<!-- <svg width="1"> -->\n'],
    ['a document type', '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">'],
    ['a document type with entities', '<!DOCTYPE svg [ <!ENTITY ns "x>y"> ]>'],
  ])('after %s', (_, prolog) => {
    const text = `${prolog}${svg('width="7" height="7"')}`
    expect(readPictureFacts(utf8(text))).toMatchObject({ width: 7, height: 7, square: true })
  })

  test('a prefix, a byte order mark, UTF-16', () => {
    const prefixed = '<s:svg xmlns:s="http://www.w3.org/2000/svg" width="7" height="9"/>'
    const facts = { format: 'svg', width: 7, height: 9 }
    expect(readPictureFacts(utf8(`\ufeff${prefixed}`))).toMatchObject(facts)
    const wide = Uint8Array.from(Buffer.from(`\ufeff${prefixed}`, 'utf16le'))
    expect(readPictureFacts(wide)).toMatchObject(facts)
    expect(readPictureFacts(Uint8Array.from(Buffer.from(wide).swap16()))).toMatchObject(facts)
  })

  test.each([
    ['<animate attributeName="x"/>', true],
    ['<s:animateTransform />', true],
    ['<set attributeName="x"/>', true],
    ['<style>@keyframes turn { }</style>', true],
    ['<path d="M0 0"/><setting/>', false],
  ])('%s: animated %s', (inside, animated) => {
    expect(readPictureFacts(utf8(svg('', inside)))?.animated).toBe(animated)
  })

  test.each(['<html><svg width="1"/></html>', '<svgx/>', 'svg', '{"svg": 1}', '<!-- <svg'])(
    '%s is none',
    (text) => expect(readPictureFacts(utf8(text))).toBeUndefined(),
  )
})

describe('JPEG, GIF, WebP', () => {
  const still = { transparency: false, animated: false }
  const moving = { transparency: true, animated: true }

  test.each([
    ['a progressive JPEG', jpeg, { format: 'jpeg', width: 512, height: 256, ...still }],
    ['a GIF', gif(1, false), { format: 'gif', width: 40, height: 30, ...still }],
    ['a GIF that moves', gif(3, true), { format: 'gif', width: 40, height: 30, ...moving }],
    ['WebP, extended', extended('\0'), { format: 'webp', width: 640, height: 480, ...still }],
    ['WebP that moves', extended('\x12'), { format: 'webp', width: 640, height: 480, ...moving }],
    ['WebP, lossless', lossless(0), { format: 'webp', width: 100, height: 100, ...still }],
    ['WebP with alpha', lossless(1), { format: 'webp', width: 100, transparency: true }],
    ['WebP, lossy', lossy, { format: 'webp', width: 320, height: 200, ...still }],
  ])('%s', (_, bytes, facts) => {
    expect(readPictureFacts(bytes)).toMatchObject({ ...facts, mediaType: `image/${facts.format}` })
  })
})

test.each(['', '\x89PNG\r\n\x1a\n', 'GIF89a', 'RIFF\0\0\0\0WEBP', '%PDF-1.4', 'BM'])(
  '%j tells nothing',
  (content) => expect(readPictureFacts(latin1(content))).toBeUndefined(),
)

test(`${mutations} damaged pictures: facts that make sense, or none`, () => {
  const vector = utf8('<!DOCTYPE svg><svg viewBox="0 0 9 9" width="20mm"><animate x="1"/></svg>')
  const originals = [
    png(3, 3, 6),
    withChunk(png(3, 3, 2), 'tRNS', 6),
    vector,
    jpeg,
    gif(2, true),
    lossy,
  ]
  let told = 0
  for (const bytes of mutated([...originals, extended('\x12'), lossless(1)], mutations)) {
    const facts = readPictureFacts(bytes)
    if (facts === undefined) continue
    told += 1
    expect(facts.bytes).toBe(bytes.length)
    for (const side of [facts.width ?? 0, facts.height ?? 0]) {
      expect(side >= 0 && Number.isFinite(side)).toBe(true)
    }
  }
  expect(told).toBeGreaterThan(mutations / 10)
})
