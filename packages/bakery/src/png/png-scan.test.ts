import { describe, expect, test } from 'vitest'
import type { BakedRange, ByteRange } from '../image-scan.ts'
import { isPng, scanPng } from './png-scan.ts'
import { scanPngStream } from './png-stream-scan.ts'
import { bytesOf, chunk, pngOf, uint32 } from './png.fixture.ts'

const image = chunk('IDAT', 'not looked at')
const header = 8 + 25

interface Seen {
  readonly places: ByteRange[]
  readonly found: BakedRange[]
  readonly problems: readonly { code: string; message: string }[]
}

/** What a scan tells of a whole file, or of one that comes in pieces of a length. */
function scanned(bytes: Uint8Array, pieceLength?: number): Seen {
  const places: ByteRange[] = []
  const found: BakedRange[] = []
  const scan = (pieceLength === undefined ? scanPng : scanPngStream)({
    maxCredentialBytes: 1000,
    onPlace: ({ start, end }) => places.push({ start, end }),
    onStart: (range) => found.push(range),
  })
  const length = pieceLength ?? bytes.length
  for (let at = 0; at < bytes.length; at += length) scan.write(bytes.subarray(at, at + length))
  return { places, found, problems: scan.end() }
}

describe('a sound PNG', () => {
  test('gives the place before the first IDAT, once', () => {
    const png = pngOf(chunk('gAMA', uint32(45455)), image, image)
    const start = header + 16
    expect(scanned(png)).toEqual({ places: [{ start, end: start }], found: [], problems: [] })
  })

  test('gives the place of each text chunk with one of the three keywords', () => {
    const baked = chunk('tEXt', 'openbadges\0https://example.org/1')
    const png = pngOf(chunk('tEXt', 'Title\0openbadges\0'), baked, image)
    const start = header + 12 + 17
    expect(scanned(png).found).toEqual([{ tag: 'openbadges', start, end: start + baked.length }])
  })

  test('gives the same in pieces of any length', () => {
    const png = pngOf(
      chunk('tEXt', 'Title\0x'),
      chunk('iTXt', 'clrcredential\0\0\0\0\0', 'x'.repeat(200)),
      image,
      chunk('zTXt', 'openbadges\0\0x'),
    )
    const whole = scanned(png)
    expect(whole.found).toHaveLength(2)
    for (let length = 1; length <= png.length; length += 1) {
      expect(scanned(png, length)).toEqual(whole)
    }
  })

  test.for([
    ['another case', chunk('iTXt', 'OpenBadges\0\0\0\0\0text')],
    ['a longer keyword', chunk('iTXt', 'openbadges \0\0\0\0\0text')],
    ['no NUL', chunk('iTXt', 'openbadges')],
    ['another kind of chunk', chunk('eXIf', 'openbadges\0\0\0\0\0text')],
    ['a keyword of more than 79 bytes', chunk('tEXt', `${'a'.repeat(80)}\0openbadges\0text`)],
  ] as const)('takes no notice of %s', ([, other]) => {
    expect(scanned(pngOf(other, image)).found).toEqual([])
  })

  test('does not look beyond IEND', () => {
    const longer = bytesOf(pngOf(image), chunk('iTXt', 'openbadges\0\0\0\0\0text'))
    expect(scanned(longer)).toMatchObject({ found: [], problems: [{ code: 'after_end' }] })
  })

  test('may be a view into a larger buffer', () => {
    const png = pngOf(image)
    const buffer = bytesOf('....', png, '....')
    expect(scanned(buffer.subarray(4, 4 + png.length))).toEqual(scanned(png))
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
    for (const length of [undefined, 1, 7, 1000]) {
      expect(scanned(bytes, length).problems).toEqual([
        { code: 'truncated', message: expect.stringMatching(fault) },
      ])
    }
  })

  test('the credential before it', () => {
    expect(scanned(png.subarray(0, -1)).found).toHaveLength(1)
  })
})

test('a chunk that says it is large takes no memory that has not come', () => {
  const claims = chunk('iTXt', 'openbadges\0\0\0\0\0text')
  claims.set(uint32(900), 0)
  const seen: unknown[] = []
  const bytes = pngOf(claims)
  const scan = scanPng({
    maxCredentialBytes: 1000,
    onCredential: (credential) => seen.push(credential),
  })
  scan.write(bytes)
  expect(scan.end()).toMatchObject([{ code: 'truncated' }])
  expect(seen).toEqual([])
})

test('a PNG is told by all eight bytes of its signature', () => {
  const png = pngOf()
  expect(isPng(png)).toBe(true)
  for (let length = 0; length < 8; length += 1) expect(isPng(png.subarray(0, length))).toBe(false)
  for (let at = 0; at < 8; at += 1) expect(isPng(png.with(at, 0xff))).toBe(false)
})
