import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { bytesOf, chunk, pngOf } from './png.fixture.ts'
import { unbakePng } from '../png.ts'

const image = chunk('IDAT', 'not looked at')
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const codesOf = (found: { problems: readonly { code: string }[] }): string[] =>
  found.problems.map(({ code }) => code)

describe('each form in which credentials are baked', () => {
  const tag = 'openbadgecredential'
  test.for([
    ['iTXt', chunk('iTXt', tag, '\0\0\0\0\0', utf8('{"é":"€"}')), '{"é":"€"}', 'iTXt', []],
    [
      'iTXt with language and translated keyword',
      chunk('iTXt', tag, '\0\0\0fr-FR\0', utf8('Badgé'), '\0a.b.c'),
      'a.b.c',
      'iTXt',
      [],
    ],
    ['iTXt with a BOM', chunk('iTXt', tag, '\0\0\0\0\0', utf8('\uFEFF{}')), '\uFEFF{}', 'iTXt', []],
    [
      'iTXt, compressed',
      chunk('iTXt', tag, '\0\x01\0\0\0', deflateSync('{"é":1}')),
      '{"é":1}',
      'iTXt-compressed',
      ['compressed'],
    ],
    [
      'iTXt that is no UTF-8',
      chunk('iTXt', tag, '\0\0\0\0\0{"\xe9":1}'),
      '{"\uFFFD":1}',
      'iTXt',
      ['encoding'],
    ],
    [
      'tEXt with a URL',
      chunk('tEXt', tag, '\0https://example.org/1'),
      'https://example.org/1',
      'tEXt',
      ['legacy_chunk'],
    ],
    ['tEXt in Latin-1', chunk('tEXt', tag, '\0{"\xe9":1}'), '{"é":1}', 'tEXt', ['legacy_chunk']],
    [
      'tEXt in UTF-8 is read as PNG says, and reported',
      chunk('tEXt', tag, '\0', utf8('{"é":1}')),
      '{"Ã©":1}',
      'tEXt',
      ['legacy_chunk', 'encoding'],
    ],
    [
      'zTXt',
      chunk('zTXt', tag, '\0\0', deflateSync(bytesOf('{"\xe9":1}'))),
      '{"é":1}',
      'zTXt',
      ['legacy_chunk', 'compressed'],
    ],
  ] as const)('%s', async ([, baked, text, form, codes]) => {
    const found = await unbakePng(pngOf(baked, image))
    expect(found.credentials).toEqual([{ text, tag, form }])
    expect(codesOf(found)).toEqual(codes)
    expect(await unbakePng(pngOf(image, baked))).toMatchObject({
      credentials: [{ text, tag, form }],
    })
  })
})

describe('what deviates is reported', () => {
  const baked = chunk('iTXt', 'openbadges\0\0\0\0\0a.b.c')

  test('a wrong CRC, and the text is read all the same', async () => {
    const found = await unbakePng(pngOf(image, bytesOf(baked.subarray(0, -4), 'fail')))
    expect(found).toEqual({
      format: 'png',
      credentials: [{ text: 'a.b.c', tag: 'openbadges', form: 'iTXt' }],
      problems: [{ code: 'crc', message: expect.stringContaining('openbadges') }],
    })
  })

  test('a file that breaks off after the credential', async () => {
    const found = await unbakePng(pngOf(baked, image).subarray(0, -20))
    expect(found.credentials).toHaveLength(1)
    expect(codesOf(found)).toEqual(['truncated'])
  })

  test('bytes after IEND, where nothing is read', async () => {
    const found = await unbakePng(bytesOf(pngOf(baked, image), baked))
    expect(found.credentials).toHaveLength(1)
    expect(codesOf(found)).toEqual(['after_end'])
    expect(found.problems[0]?.message).toMatch(`${baked.length} bytes`)
  })

  test.for([
    ['iTXt without its NULs', chunk('iTXt', 'openbadges\0\0\0text'), 'unreadable'],
    ['iTXt that ends after the keyword', chunk('iTXt', 'openbadges\0'), 'unreadable'],
    ['an unknown compression flag', chunk('iTXt', 'openbadges\0\x02\0\0\0text'), 'unreadable'],
    ['an unknown compression method', chunk('iTXt', 'openbadges\0\x01\x01\0\0text'), 'unreadable'],
    ['broken zlib data', chunk('zTXt', 'openbadges\0\0text'), 'unreadable'],
    ['zTXt with an unknown method', chunk('zTXt', 'openbadges\0\x01text'), 'unreadable'],
    ['zTXt that ends after the keyword', chunk('zTXt', 'openbadges\0'), 'unreadable'],
    ['no text', chunk('iTXt', 'openbadges\0\0\0\0\0'), 'empty'],
    ['no compressed text', chunk('zTXt', 'openbadges\0\0', deflateSync('')), 'empty'],
  ] as const)('%s, and the next chunk is read', async ([, broken, code]) => {
    const found = await unbakePng(pngOf(broken, image, baked))
    expect(found.credentials).toEqual([{ text: 'a.b.c', tag: 'openbadges', form: 'iTXt' }])
    expect(codesOf(found)).toEqual([code])
  })
})

test('all credentials are listed in the order of the file, after iTXt the legacy chunks', async () => {
  const chunks = [
    chunk('tEXt', 'openbadges\0first'),
    chunk('iTXt', 'openbadgecredential\0\0\0\0\0second'),
    image,
    chunk('iTXt', 'clrcredential\0\0\0\0\0third'),
    chunk('iTXt', 'openbadges\0\0\0\0\0fourth'),
  ]
  const { credentials } = await unbakePng(pngOf(...chunks))
  expect(credentials.map(({ text }) => text)).toEqual(['second', 'third', 'fourth', 'first'])
})

describe('limits', () => {
  const limit = { maxCredentialBytes: 1000 }
  const text = (length: number): Uint8Array => chunk('tEXt', 'openbadges\0', 'x'.repeat(length))
  const bomb = chunk('zTXt', 'openbadges\0\0', deflateSync(new Uint8Array(50 * 1024 * 1024)))

  test.for([
    ['one long text', [text(1001)]],
    ['several short ones', [text(400), text(400), text(201)]],
    ['a bomb', [bomb]],
    ['a bomb behind a badge', [text(10), bomb]],
    ['more credentials than anybody bakes', Array.from({ length: 101 }, () => text(1))],
  ] as const)('%s', async ([, chunks]) => {
    await expect(unbakePng(pngOf(...chunks, image), limit)).rejects.toMatchObject({
      code: 'too_large',
    })
  })

  test('are inclusive', async () => {
    const found = await unbakePng(pngOf(text(400), text(400), text(200), image), limit)
    expect(found.credentials).toHaveLength(3)
  })
})
