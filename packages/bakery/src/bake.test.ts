import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bakeTags } from './bake-tag.ts'
import { bake } from './bake.ts'
import type { BakeOptions } from './baking.ts'
import { chunk, pngOf } from './png/png.fixture.ts'
import { unbake } from './unbake.ts'

const png = pngOf(chunk('IDAT', 'not looked at'))
const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>')
const tag = 'openbadgecredential'
const withCode = (expected: string): unknown => expect.objectContaining({ code: expected })

// Any code point but NUL. Like fast-check's 'binary' unit, which takes seconds to build.
const character = fc
  .oneof(fc.integer({ min: 1, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((code) => String.fromCodePoint(code))

describe('what was baked comes back, character for character', () => {
  const tags = fc.constantFrom(...bakeTags)
  // Everything but NUL, which no image can hold; XML has no place for a few more.
  const text = fc
    .string({ unit: character, minLength: 1 })
    .filter((candidate) => candidate.trim() !== '')
  const xmlText = text.map((candidate) =>
    candidate.replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\u00a7'),
  )
  const json = fc.jsonValue().map((value) => JSON.stringify({ value }, undefined, 2))

  test.for([
    ['png', png, fc.oneof(text, json)],
    ['svg', svg, fc.oneof(xmlText, json)],
    ['svg', Buffer.from('\uFEFF<svg/>', 'utf16le'), fc.oneof(xmlText, json)],
    [
      'svg',
      Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><svg/>'),
      fc.oneof(xmlText, json),
    ],
  ] as const)('from %s', async ([format, image, credentials]) => {
    await fc.assert(
      fc.asyncProperty(credentials, tags, async (credential, anyTag) => {
        fc.pre(format === 'png' || !/[\ufffe\uffff]/.test(credential))
        const baked = bake(image, credential, { tag: anyTag })
        expect(await unbake(baked)).toMatchObject({
          format,
          credentials: [{ text: credential, tag: anyTag }],
          problems: [],
        })
      }),
    )
  })

  test.for([png, svg])('for every tag beside the others', async (image) => {
    let baked = image
    for (const each of bakeTags) baked = bake(baked, `{"first":"${each}"}`, { tag: each })
    for (const each of bakeTags) baked = bake(baked, `{"for":"${each}"}`, { tag: each })
    const { credentials, problems } = await unbake(baked)
    expect(new Map(credentials.map((found) => [found.tag, found.text]))).toEqual(
      new Map(bakeTags.map((each) => [each, `{"for":"${each}"}`])),
    )
    expect(credentials).toHaveLength(3)
    expect(problems).toEqual([])
  })
})

test('the image that was given is not changed', () => {
  const copy = Uint8Array.from(png)
  const baked = bake(png, 'a.b.c', { tag })
  expect(png).toEqual(copy)
  expect(baked.buffer).not.toBe(png.buffer)
})

describe('refused', () => {
  test.for([
    ['no bytes', 'text', 'a.b.c', { tag }, 'bad_argument'],
    ['no text', png, 1, { tag }, 'bad_argument'],
    ['blank text', png, ' \n', { tag }, 'bad_argument'],
    ['no such tag', png, 'a.b.c', { tag: 'openbadge' }, 'bad_argument'],
    ['a limit that is none', png, 'a.b.c', { tag, maxBytes: Number.NaN }, 'bad_argument'],
    ['NUL', png, '{"a":"\0"}', { tag }, 'unbakeable_credential'],
    ['a lone surrogate', png, '{"a":"\uD800"}', { tag }, 'unbakeable_credential'],
    ['a large image', png, 'a.b.c', { tag, maxBytes: png.length - 1 }, 'too_large'],
    ['a large result', png, 'a.b.c', { tag, maxBytes: png.length }, 'too_large'],
    ['a large credential', png, 'ééé', { tag, maxCredentialBytes: 5 }, 'too_large'],
  ] as const)('%s', ([, image, credential, options, expected]) => {
    // What callers without types may pass.
    const call = (): Uint8Array =>
      bake(image as Uint8Array, credential as string, options as BakeOptions)
    expect(call).toThrow(withCode(expected))
  })

  test.each([
    ['crew.png', 'a.b.c', 'got a text: a path is not read, pass what the file holds'],
    [Promise.resolve(png), 'a.b.c', 'The image must be a Uint8Array, got a Promise: await it'],
    [png, Promise.resolve('a.b.c'), 'that is not blank, got a Promise: await it'],
    [png, { id: 'urn:x' }, 'that is not blank, got a value of type object'],
  ])('%s with %s is told how to mend it', (image, credential, message) => {
    expect(() => bake(image as Uint8Array, credential as string, { tag })).toThrow(message)
  })

  test('another format is named, with what to do', () => {
    expect(() => bake(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'a.b.c', { tag })).toThrow(
      'Expected a PNG or SVG image, got a JPEG image. A converted or re-saved copy loses its badge: take the file that the issuer gave; to bake, convert the picture to PNG',
    )
  })
})
