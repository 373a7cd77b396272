import { PNG } from 'pngjs'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { testFonts, testRasterizer } from '../fonts.fixture.ts'
import { createCertificate, type CertificateOptions } from './create-certificate.ts'
import { badge } from './pdf.fixture.ts'
import { readCertificate } from './read-certificate.ts'

// pdfkit reads the clock for a date that is then replaced. Here it finds one that stands still; that
// nothing of it is left, the first test shows. What the pages look like is judged by other programs,
// in conformance/certificate.test.ts.
let clock = 0
class StillDate extends Date {
  constructor(...args: readonly [] | readonly [number | string]) {
    super(args[0] ?? clock)
  }
}

beforeEach(() => {
  clock = 0
  vi.stubGlobal('Date', StillDate)
})
afterEach(() => void vi.unstubAllGlobals())

async function make(options: Partial<CertificateOptions> = {}, credential = badge) {
  return createCertificate(credential, { fonts: await testFonts(), ...options })
}

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

/** A picture of one colour, as PNG. */
function picture(width: number, height = width): Uint8Array {
  return new Uint8Array(PNG.sync.write(new PNG({ width, height }), { colorType: 2 }))
}

describe('the file', () => {
  test('is the same whenever it is made', async () => {
    const first = await make({ language: 'fr', recipientName: 'Léa' })
    clock = new Date('2031-01-01T00:00:00Z').getTime()
    const second = await make({ language: 'fr', recipientName: 'Léa' })
    expect(Buffer.from(first).equals(second)).toBe(true)
    expect(textOf(first)).not.toContain('D:2031')
    expect(textOf(first)).toContain('D:20260630220000Z')
  })

  test.each(['en', 'fr'] as const)('%s: says its language and structure', async (language) => {
    const text = textOf(await make({ language }))
    expect(text).toContain(`/Lang (${language})`)
    expect(text).toMatch(/\/MarkInfo \d+ 0 R/)
    expect(text).toMatch(/\/StructTreeRoot \d+ 0 R/)
    expect(text.match(/\/S \/(?:Document|Figure|H1|H2|P)\b/g)?.length).toBeGreaterThan(8)
    expect(text).toContain('<pdfaid:part>3</pdfaid:part>')
  })

  test('does not let a title into its metadata that would break them', async () => {
    const text = textOf(await make({}, badge.replace('Welding', 'R&D </rdf:Description>')))
    const [metadata = ''] = /<x:xmpmeta[\s\S]*?<\/x:xmpmeta>/.exec(text) ?? []
    expect(metadata).toContain('pdfaid')
    expect(metadata).not.toMatch(/R&D/)
  })
})

describe('what is attached', () => {
  test.each([
    ['JSON', badge, 'credential.json', 'application/json'],
    [
      'JSON of another form',
      JSON.stringify(JSON.parse(badge), null, '\t'),
      'credential.json',
      'application/json',
    ],
  ])('%s, byte for byte', async (_, text, name, mediaType) => {
    const { credentials } = await readCertificate(await make({}, text))
    expect(credentials).toEqual([{ text, name, mediaType }])
  })

  test('a compact JWS', async () => {
    const encoded = [{ alg: 'EdDSA', typ: 'vc+ld+json+jwt' }, JSON.parse(badge)].map((part) =>
      Buffer.from(JSON.stringify(part)).toString('base64url'),
    )
    const text = `${encoded.join('.')}.c2ln`
    const { credentials } = await readCertificate(await make({}, text))
    expect(credentials).toEqual([{ text, name: 'credential.jwt', mediaType: 'application/vc+jwt' }])
  })
})

describe('the picture', () => {
  test('a PNG is drawn in place of ours', async () => {
    const text = textOf(await make({ picture: picture(40) }))
    expect(text).toMatch(/\/Subtype \/Image/)
    expect(textOf(await make())).not.toMatch(/\/Subtype \/Image/)
  })

  test('an SVG needs a rasteriser', async () => {
    const svg = new TextEncoder().encode(
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    )
    await expect(make({ picture: svg })).rejects.toThrow(
      expect.objectContaining({
        code: 'unusable_picture',
        message: expect.stringContaining('rasterizer'),
      }),
    )
    const rasterizer = await testRasterizer()
    expect(textOf(await make({ picture: svg, rasterizer }))).toMatch(/\/Subtype \/Image/)
  })

  test.each([
    ['text', new TextEncoder().encode('hello')],
    ['a GIF', Uint8Array.from(Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1'))],
    ['a PNG that claims to be huge', picture(1).with(18, 0xff)],
    ['a PNG of nothing', picture(1).with(19, 0)],
    ['half a PNG', picture(40).slice(0, 45)],
    ['a JPEG without a frame', Uint8Array.from([0xff, 0xd8, 0xff, 0xda])],
  ])('%s is refused', async (_, bytes) => {
    await expect(make({ picture: bytes })).rejects.toThrow(
      expect.objectContaining({ code: 'unusable_picture' }),
    )
  })
})

test.each([
  [{ language: 'de' }, 'language'],
  [{ endorsements: 1.5 }, 'endorsements'],
  [{ color: 'blue' }, 'color'],
  [{ verificationUrl: 'nowhere' }, 'verificationUrl'],
])('%j is refused, by name', async (options, name) => {
  await expect(make(options as unknown as CertificateOptions)).rejects.toThrow(
    expect.objectContaining({ code: 'bad_argument', message: expect.stringContaining(name) }),
  )
})

test('a name that no font has is refused, and says which letters', async () => {
  await expect(make({ recipientName: '李雷' })).rejects.toThrow(
    expect.objectContaining({ code: 'missing_glyphs', message: expect.stringContaining('李') }),
  )
})
