import fc from 'fast-check'
import { PNG } from 'pngjs'
import { describe, expect, test } from 'vitest'
import { bakePng } from '../png.ts'
import { bytesOf, chunk, pngOf, uint32 } from './png.fixture.ts'

const image = chunk('IDAT', 'not looked at')
const tag = 'openbadgecredential'

describe('the chunk', () => {
  test('is an iTXt as OB 3.0 #png-baking lays it out, byte for byte', () => {
    const baked = bakePng(pngOf(image), '{"é":1}', { tag })
    const at = 8 + 25
    // prettier-ignore
    expect([...baked.subarray(at, at + 8 + 32 + 4)]).toEqual([
      0x00, 0x00, 0x00, 0x20, // 32 bytes of data
      0x69, 0x54, 0x58, 0x74, // iTXt
      0x6f, 0x70, 0x65, 0x6e, 0x62, 0x61, 0x64, 0x67, 0x65, // openbadge
      0x63, 0x72, 0x65, 0x64, 0x65, 0x6e, 0x74, 0x69, 0x61, 0x6c, 0x00, // credential, NUL
      0x00, 0x00, // not compressed, method 0
      0x00, // no language tag
      0x00, // no translated keyword
      0x7b, 0x22, 0xc3, 0xa9, 0x22, 0x3a, 0x31, 0x7d, // {"é":1} in UTF-8
      0x22, 0x20, 0x87, 0x59, // CRC-32 of type and data
    ])
  })

  test('stands before the first IDAT, after what was there before', () => {
    const before = [chunk('PLTE', 1, 2, 3), chunk('tEXt', 'Title\0Badge')]
    const after = [image, image, chunk('tIME', 0, 0, 0, 0, 0, 0, 0)]
    const credential = 'a.b.c'
    const expected = chunk('iTXt', 'openbadgecredential\0\0\0\0\0', credential)
    expect(bakePng(pngOf(...before, ...after), credential, { tag })).toEqual(
      pngOf(...before, expected, ...after),
    )
  })

  test.for(['openbadges', 'openbadgecredential', 'clrcredential'] as const)(
    'has the keyword %s',
    (keyword) => {
      expect(bakePng(pngOf(image), 'a.b.c', { tag: keyword })).toEqual(
        pngOf(chunk('iTXt', `${keyword}\0\0\0\0\0a.b.c`), image),
      )
    },
  )
})

describe('an image that is baked already', () => {
  const other = chunk('iTXt', 'openbadges\0\0\0\0\0older.generation.stays')
  const old = chunk('iTXt', 'openbadgecredential\0\0\0\0\0old')
  const oldText = chunk('tEXt', 'openbadgecredential\0old')
  const oldPacked = chunk('zTXt', 'openbadgecredential\0\0broken')
  const image2 = chunk('IDAT', 'more')
  const baked = pngOf(old, other, image, image2, oldText, chunk('tEXt', 'Title\0x'), oldPacked)

  test('loses every chunk of the same tag, whatever its kind, and no other', () => {
    const expected = chunk('iTXt', 'openbadgecredential\0\0\0\0\0new')
    expect(bakePng(baked, 'new', { tag })).toEqual(
      pngOf(other, expected, image, image2, chunk('tEXt', 'Title\0x')),
    )
  })

  test('is refused without replace', () => {
    const again = { tag, replace: false } as const
    expect(() => bakePng(baked, 'new', again)).toThrow(
      expect.objectContaining({ code: 'already_baked' }),
    )
    expect(bakePng(pngOf(other, image), 'new', again)).toEqual(
      pngOf(other, chunk('iTXt', 'openbadgecredential\0\0\0\0\0new'), image),
    )
  })

  test('baked again with the same text is the same file', () => {
    const once = bakePng(baked, 'new', { tag })
    expect(bakePng(once, 'new', { tag })).toEqual(once)
  })
})

test('an animation and what follows IEND stay as they are', () => {
  const animation = [chunk('acTL', uint32(1), uint32(0)), chunk('fcTL', new Uint8Array(26)), image]
  const tail = chunk('fdAT', uint32(1), 'frame')
  const png = bytesOf(pngOf(...animation, tail), 'appended')
  const baked = bakePng(png, 'c', { tag })
  const added = chunk('iTXt', 'openbadgecredential\0\0\0\0\0c')
  const [control, frame] = animation
  expect(baked).toEqual(
    bytesOf(pngOf(control ?? added, frame ?? added, added, image, tail), 'appended'),
  )
})

test.for([
  ['without IEND', pngOf(image).subarray(0, -12)],
  ['without IDAT', pngOf()],
  ['cut in the middle', pngOf(image).subarray(0, 40)],
] as const)('a PNG %s is refused', ([, png]) => {
  expect(() => bakePng(png, 'c', { tag })).toThrow(
    expect.objectContaining({ code: 'malformed_image' }),
  )
})

// Any code point but NUL. Like fast-check's 'binary' unit, which takes seconds to build.
const character = fc
  .oneof(fc.integer({ min: 1, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((code) => String.fromCodePoint(code))

test('pngjs, which checks every CRC, sees the same pixels before and after', () => {
  const credential = fc.string({ unit: character, minLength: 1 })
  const pixels = fc.uint8Array({ minLength: 8 * 4 * 4, maxLength: 8 * 4 * 4 })
  fc.assert(
    fc.property(pixels, credential, (data, text) => {
      const picture = new PNG({ width: 8, height: 4 })
      picture.data.set(data)
      const baked = bakePng(PNG.sync.write(picture), text, { tag })
      expect(new Uint8Array(PNG.sync.read(Buffer.from(baked)).data)).toEqual(data)
    }),
    { numRuns: 20 },
  )
})
