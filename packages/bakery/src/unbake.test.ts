import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bake } from './bake.ts'
import { BakeryError } from './bakery-error.ts'
import { bytesOf, chunk, pngOf } from './png/png.fixture.ts'
import { unbake } from './unbake.ts'

const image = chunk('IDAT', 'not looked at')
const baked = chunk('iTXt', 'openbadges\0\0\0\0\0a.b.c')
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('the whole answer', () => {
  test('for a PNG', async () => {
    expect(await unbake(pngOf(baked, image))).toEqual({
      format: 'png',
      credentials: [{ text: 'a.b.c', tag: 'openbadges', form: 'iTXt' }],
      problems: [],
    })
  })

  test('for an SVG', async () => {
    const svg = '<svg><a:assertion xmlns:a="http://openbadges.org" verify="a.b.c"/></svg>'
    expect(await unbake(utf8(svg))).toEqual({
      format: 'svg',
      credentials: [{ text: 'a.b.c', tag: 'openbadges', form: 'svg-verify' }],
      problems: [],
    })
  })
})

test('several credentials of one tag are a problem, several tags are none', async () => {
  const other = chunk('iTXt', 'clrcredential\0\0\0\0\0d.e.f')
  expect(await unbake(pngOf(other, baked, image))).toMatchObject({ problems: [] })
  expect(await unbake(pngOf(other, baked, image, baked, baked))).toMatchObject({
    credentials: { length: 4 },
    problems: [{ code: 'several', message: expect.stringMatching(/3 .* openbadges;/) }],
  })
})

describe('rejected', () => {
  const svg = utf8('<svg/>')
  test.for([
    ['no bytes', 'text', {}, 'bad_argument'],
    ['a limit that is none', svg, { maxBytes: 0 }, 'bad_argument'],
    ['a large image', svg, { maxBytes: 5 }, 'too_large'],
    ['a large credential', pngOf(baked, image), { maxCredentialBytes: 4 }, 'too_large'],
    ['a file of 100 MB of zeros', new Uint8Array(100_000_000), {}, 'not_an_image'],
    ['a PNG without a badge', pngOf(image), {}, 'no_credential'],
    ['an SVG without a badge', svg, {}, 'no_credential'],
    [
      'an SVG with an empty element',
      utf8('<svg><assertion xmlns="http://openbadges.org"/></svg>'),
      {},
      'no_credential',
    ],
    ['a PNG cut before the badge', pngOf(image, baked).subarray(0, 50), {}, 'malformed_image'],
    [
      'a badge that cannot be unpacked',
      pngOf(chunk('zTXt', 'openbadges\0\0x'), image),
      {},
      'malformed_image',
    ],
    [
      'an SVG cut after the badge',
      bake(utf8('<svg><g/></svg>'), 'a.b.c', { tag: 'openbadges' }).subarray(0, -3),
      {},
      'malformed_image',
    ],
  ] as const)('%s', async ([, bytes, limits, code]) => {
    // What callers without types may pass.
    const answer = unbake(bytes as Uint8Array, limits)
    await expect(answer).rejects.toBeInstanceOf(BakeryError)
    await expect(answer).rejects.toMatchObject({ code })
  })

  test('another format is named, with what to do', async () => {
    await expect(unbake(utf8('%PDF-1.7'))).rejects.toThrow(/got a PDF document\. A converted/)
  })
})

describe('bytes of any kind give an answer or a BakeryError', () => {
  const tag = 'openbadgecredential'
  const text = '{"name":"Badgé","text":"]]>"}'
  const withDoctype = '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "b">]><svg a="b"><g/></svg>'
  const samples = [
    bake(pngOf(image), text, { tag }),
    pngOf(chunk('zTXt', 'openbadges\0\0', deflateSync('{}')), image, baked),
    bake(utf8(withDoctype), text, { tag }),
    bake(Buffer.from('\uFEFF<svg/>', 'utf16le'), text, { tag }),
  ]

  /** What comes of both calls: an answer, the code of a BakeryError, or what must not happen. */
  const outcomesOf = async (bytes: Uint8Array): Promise<string[]> => {
    const calls = [unbake(bytes), Promise.resolve().then(() => bake(bytes, text, { tag }))]
    return (await Promise.allSettled<unknown>(calls)).map((call) => {
      if (call.status === 'fulfilled') return 'answered'
      return call.reason instanceof BakeryError ? call.reason.code : `thrown: ${call.reason}`
    })
  }

  const distinctOutcomes = async (
    files: fc.Arbitrary<Uint8Array>,
    numRuns: number,
  ): Promise<string[]> => {
    const seen = new Set<string>()
    const property = fc.asyncProperty(files, async (bytes) => {
      const outcomes = await outcomesOf(bytes)
      for (const outcome of outcomes) seen.add(outcome)
      return !outcomes.some((outcome) => outcome.startsWith('thrown'))
    })
    await fc.assert(property, { numRuns })
    return [...seen].toSorted()
  }

  test('random bytes, with and without the beginning of an image', async () => {
    const heads = samples.map((bytes) => bytes.subarray(0, 33))
    const start = fc.constantFrom('', '<svg', '<svg>', '\xff\xfe<\0', ...heads)
    const files = fc
      .tuple(start, fc.uint8Array({ maxLength: 100 }))
      .map((parts) => bytesOf(...parts))
    expect(await distinctOutcomes(files, 500)).toEqual(['malformed_image', 'not_an_image'])
  })

  test('mutated images', async () => {
    const markup = fc.constantFrom('<', '>', '"', '&', ']]>', '-->', '</svg>', 'IEND', 'iTXt')
    const insert = fc.oneof(fc.uint8Array({ maxLength: 8 }), markup)
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat(8), insert), { minLength: 1, maxLength: 4 })
    const files = fc.tuple(fc.constantFrom(...samples), edits).map(([sample, list]) =>
      list.reduce<Uint8Array>((bytes, [at, removed, inserted]) => {
        const from = at % bytes.length
        return bytesOf(bytes.subarray(0, from), inserted, bytes.subarray(from + removed))
      }, sample),
    )
    expect(await distinctOutcomes(files, 1000)).toEqual([
      'answered',
      'malformed_image',
      'no_credential',
      'not_an_image',
    ])
  })
})
