import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bake } from './bake.ts'
import { bakeStream, rebakeStream, stripStream } from './bake-stream.ts'
import { listBaked } from './list-baked.ts'
import { chunk, pngOf } from './png/png.fixture.ts'
import { rebake } from './rebake.ts'
import { collect, meteredStream } from './stream.fixture.ts'
import { strip } from './strip.ts'
import { unbake } from './unbake.ts'
import { listBakedStream, unbakeStream } from './unbake-stream.ts'

const tag = 'openbadgecredential'
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const old = '<o:credential xmlns:o="https://purl.imsglobal.org/ob/v3p0">{"old":"é"}</o:credential>'
const long = 'é<g a="€😀">text &amp; more</g>\r\n'.repeat(600)

const images: readonly (readonly [string, Uint8Array])[] = [
  [
    'png',
    pngOf(
      chunk('iTXt', 'openbadges\0\0\0\0\0x.y.z'),
      chunk('IDAT', 'x'.repeat(5000)),
      chunk('tEXt', `${tag}\0${'old'.repeat(500)}`),
      chunk('IDAT', 'y'.repeat(5000)),
    ),
  ],
  ['svg', utf8(`<?xml version="1.0"?>\n<!DOCTYPE svg><svg a="é">${long}${old}${long}${old}</svg>`)],
  ['svg in UTF-16', Buffer.from(`\uFEFF<svg>${long}${old}${long}</svg>`, 'utf16le')],
  [
    'svg in Latin-1',
    Buffer.from(`<?xml version="1.0" encoding="latin1"?><svg>\xe9${old}</svg>`, 'latin1'),
  ],
]

describe.for(images)('%s: a stream gives what the whole file gives', ([, image]) => {
  const lengths = fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 40_000 }))
  const credential = '{"new":"é😀"}'

  test('in pieces of any length', async () => {
    const baked = bake(image, credential, { tag })
    const renewed = rebake(image, credential, { tag })
    const stripped = strip(image)
    const unbaked = await unbake(image)
    const places = listBaked(image)
    const property = fc.asyncProperty(lengths, async (length) => {
      const source = (): ReadableStream<Uint8Array> => meteredStream(image, length).stream
      expect(await collect(bakeStream(source(), credential, { tag }))).toEqual(baked)
      expect(await collect(rebakeStream(source(), credential, { tag }))).toEqual(renewed)
      expect(await collect(stripStream(source()))).toEqual(stripped)
      expect(await unbakeStream(source())).toEqual(unbaked)
      expect(await listBakedStream(source())).toEqual(places)
    })
    await fc.assert(property, { numRuns: 12 })
  })
})

describe('at most 256 KiB are held beyond the credential', () => {
  const MAX_HELD = 256 * 1024
  const MEGABYTES = 3 * 1024 * 1024
  const picture = `<image href="data:image/png;base64,${'A'.repeat(MEGABYTES)}"/>`
  const large: readonly (readonly [string, () => Uint8Array])[] = [
    ['a PNG with one large IDAT', () => pngOf(chunk('IDAT', new Uint8Array(MEGABYTES)))],
    ['an SVG with one large attribute', () => utf8(`<svg>${picture}</svg>`)],
    ['one large text', () => utf8(`<svg>${'text '.repeat(MEGABYTES / 5)}</svg>`)],
    ['one large comment', () => utf8(`<svg><!--${' -'.repeat(MEGABYTES / 2)}--></svg>`)],
    ['one large CDATA section', () => utf8(`<svg><![CDATA[${']'.repeat(MEGABYTES)}]]></svg>`)],
    [
      'a credential that is large',
      () => bake(pngOf(chunk('IDAT')), 'x'.repeat(3_000_000), { tag: 'openbadges' }),
    ],
    ['many elements', () => utf8(`<svg>${'<g><a b="c">d</a></g>'.repeat(MEGABYTES / 20)}</svg>`)],
  ]

  test.for(large)('%s', async ([, make]) => {
    const image = make()
    const credential = 'c'.repeat(100_000)
    for (const length of [4096, 64 * 1024]) {
      const { stream, sent } = meteredStream(image, length)
      let most = 0
      const bakedStream = bakeStream(stream, credential, { tag, maxCredentialBytes: 4_000_000 })
      const baked = await collect(bakedStream, (received) => {
        most = Math.max(most, sent() - received)
      })
      expect(baked.length).toBeGreaterThan(credential.length)
      expect(most).toBeLessThanOrEqual(MAX_HELD)
    }
  })

  test('nothing is read before it is asked for', async () => {
    const { stream, sent } = meteredStream(pngOf(chunk('IDAT', new Uint8Array(500_000))), 1000)
    const reader = bakeStream(stream, 'a.b.c', { tag }).getReader()
    expect(sent()).toBe(0)
    await reader.read()
    expect(sent()).toBeLessThan(10_000)
    await reader.cancel()
  })
})

describe('faults', () => {
  const [, png] = images[0] ?? ['', new Uint8Array()]
  const source = (bytes: Uint8Array): ReadableStream<Uint8Array> => meteredStream(bytes, 100).stream
  const code = (expected: string): unknown => expect.objectContaining({ code: expected })

  test('of the arguments are thrown at once', () => {
    const noStream = 'text' as unknown as ReadableStream<Uint8Array>
    expect(() => bakeStream(source(png), '', { tag })).toThrow(code('bad_argument'))
    expect(() => bakeStream(source(png), '\0', { tag })).toThrow(code('unbakeable_credential'))
    expect(() => stripStream(source(png), { maxBytes: -1 })).toThrow(code('bad_argument'))
    expect(() => stripStream(noStream).locked).not.toThrow()
  })

  test.for([
    ['no image', () => source(utf8('%PDF-1.7 and more')), 'not_an_image'],
    ['nothing', () => source(new Uint8Array()), 'not_an_image'],
    ['a PNG that breaks off', () => source(png.subarray(0, -1)), 'malformed_image'],
    ['an SVG that breaks off', () => source(utf8('<svg><g>')), 'malformed_image'],
    ['no stream', () => 'text' as unknown as ReadableStream<Uint8Array>, 'bad_argument'],
    [
      'no bytes',
      () =>
        new ReadableStream<never>({
          start: (controller) => controller.enqueue('text' as never),
        }),
      'bad_argument',
    ],
  ] as const)('%s is the error of the stream', async ([, make, expected]) => {
    await expect(collect(stripStream(make()))).rejects.toMatchObject({ code: expected })
  })

  test('nothing to replace, and nothing to unbake', async () => {
    const plain = pngOf(chunk('IDAT'))
    const rebaking = collect(rebakeStream(source(plain), 'a.b.c', { tag }))
    await expect(rebaking).rejects.toMatchObject({ code: 'no_credential' })
    await expect(unbakeStream(source(plain))).rejects.toMatchObject({ code: 'no_credential' })
    await expect(listBakedStream(source(plain))).resolves.toEqual([])
  })

  test('a credential baked already', async () => {
    const refusing = bakeStream(source(png), 'a.b.c', { tag, replace: false })
    await expect(collect(refusing)).rejects.toMatchObject({ code: 'already_baked' })
  })

  test('a character that an SVG cannot hold', async () => {
    const { stream, cancelled } = meteredStream(utf8(`<svg>${long}</svg>`), 30)
    const baking = collect(bakeStream(stream, '\u0001', { tag }))
    await expect(baking).rejects.toMatchObject({ code: 'unbakeable_credential' })
    expect(cancelled()).toBe(true)
  })

  test('limits, which are none for the image unless they are given', async () => {
    const large = pngOf(chunk('IDAT', new Uint8Array(11_000_000)))
    expect((await collect(stripStream(meteredStream(large, 65_536).stream))).length).toBe(
      large.length,
    )
    const { stream, cancelled } = meteredStream(large, 65_536)
    await expect(collect(stripStream(stream, { maxBytes: 1_000_000 }))).rejects.toMatchObject({
      code: 'too_large',
    })
    expect(cancelled()).toBe(true)
    const credentials = unbakeStream(source(png), { maxCredentialBytes: 100 })
    await expect(credentials).rejects.toMatchObject({ code: 'too_large' })
  })

  test('a chunk is refused for the length it claims, before it is clear that the file breaks off', async () => {
    const claims = pngOf(chunk('tEXt', `openbadges\0${'x'.repeat(5000)}`)).subarray(0, 200)
    const limits = { maxCredentialBytes: 1000 }
    await expect(unbake(claims, limits)).rejects.toMatchObject({ code: 'malformed_image' })
    await expect(unbakeStream(source(claims), limits)).rejects.toMatchObject({ code: 'too_large' })
  })

  test('who stops reading, cancels the source', async () => {
    const before = meteredStream(png, 10)
    await stripStream(before.stream).cancel()
    expect(before.cancelled()).toBe(true)
    const midway = meteredStream(png, 10)
    const reader = stripStream(midway.stream).getReader()
    await reader.read()
    await reader.cancel()
    expect(midway.cancelled()).toBe(true)
  })

  test('an error of the source is the error of the result', async () => {
    const failing = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.error(new Error('connection lost')),
    })
    await expect(collect(stripStream(failing))).rejects.toThrow('connection lost')
  })
})
