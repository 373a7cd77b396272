import { describe, expect, test } from 'vitest'
import { isPng, readPngLayout } from './png-layout.ts'
import { bytesOf, chunk, pngOf, uint32 } from './png.fixture.ts'

const image = chunk('IDAT', 'not looked at')
const header = 8 + 25

describe('a sound PNG', () => {
  test('gives the place of the first IDAT and of the end', () => {
    const png = pngOf(chunk('gAMA', uint32(45455)), image, image)
    expect(readPngLayout(png)).toEqual({
      credentials: [],
      firstImageData: header + 16,
      end: png.length,
    })
  })

  test('gives the place of each text chunk with one of the three keywords', () => {
    const baked = chunk('tEXt', 'openbadges\0https://example.org/1')
    const png = pngOf(chunk('tEXt', 'Title\0openbadges\0'), baked, image)
    const start = header + 12 + 17
    expect(readPngLayout(png).credentials).toEqual([
      {
        tag: 'openbadges',
        type: 'tEXt',
        start,
        afterKeyword: start + 8 + 11,
        dataEnd: start + baked.length - 4,
        end: start + baked.length,
      },
    ])
  })

  test.for([
    ['another case', chunk('iTXt', 'OpenBadges\0\0\0\0\0text')],
    ['a longer keyword', chunk('iTXt', 'openbadges \0\0\0\0\0text')],
    ['no NUL', chunk('iTXt', 'openbadges')],
    ['another kind of chunk', chunk('eXIf', 'openbadges\0\0\0\0\0text')],
    ['a keyword of more than 79 bytes', chunk('tEXt', `${'a'.repeat(80)}\0openbadges\0text`)],
  ] as const)('takes no notice of %s', ([, other]) => {
    expect(readPngLayout(pngOf(other, image)).credentials).toEqual([])
  })

  test('does not look beyond IEND', () => {
    const png = pngOf(image)
    const longer = bytesOf(png, chunk('iTXt', 'openbadges\0\0\0\0\0text'))
    expect(readPngLayout(longer)).toEqual({
      credentials: [],
      firstImageData: header,
      end: png.length,
    })
  })

  test('may be a view into a larger buffer', () => {
    const png = pngOf(image)
    const buffer = bytesOf('....', png, '....')
    expect(readPngLayout(buffer.subarray(4, 4 + png.length))).toEqual(readPngLayout(png))
  })
})

describe('a broken PNG keeps what was found before the fault', () => {
  const png = pngOf(image, chunk('tEXt', 'openbadges\0https://example.org/1'))
  const withLength = (length: number): Uint8Array => {
    const copy = Uint8Array.from(png)
    copy.set(uint32(length), header)
    return copy
  }

  test.for([
    ['only a signature', png.subarray(0, 8), /breaks off/],
    ['no IEND', png.subarray(0, -12), /breaks off/],
    ['half an IEND', png.subarray(0, -5), /breaks off/],
    ['half a chunk', png.subarray(0, header + 15), /longer than the rest/],
    ['a length past the end', withLength(png.length), /longer than the rest/],
    ['a length of 2^31', withLength(2 ** 31), /illegal length/],
    ['a length of 2^32 - 1', withLength(2 ** 32 - 1), /illegal length/],
    ['a length that leads astray', withLength(3), /no chunk at byte/],
    ['zeros', bytesOf(png.subarray(0, 8), new Uint8Array(1000)), /no chunk at byte 8/],
    ['no IHDR', bytesOf(png.subarray(0, 8), image), /IDAT instead of IHDR/],
  ] as const)('%s', ([, bytes, fault]) => {
    const layout = readPngLayout(bytes)
    expect(layout.fault).toMatch(fault)
    expect(layout.end).toBeUndefined()
  })

  test('the credential before it', () => {
    expect(readPngLayout(png.subarray(0, -1)).credentials).toHaveLength(1)
  })
})

test('a PNG is told by all eight bytes of its signature', () => {
  const png = pngOf()
  expect(isPng(png)).toBe(true)
  for (let length = 0; length < 8; length += 1) expect(isPng(png.subarray(0, length))).toBe(false)
  for (let at = 0; at < 8; at += 1) expect(isPng(png.with(at, 0xff))).toBe(false)
})
