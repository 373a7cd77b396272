import { describe, expect, test } from 'vitest'
import { decodeXml, decodeXmlHead, encodingOf } from './xml-encoding.ts'

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const utf8 = (text: string): Uint8Array => Buffer.from(text)
const utf16le = (text: string): Uint8Array => Buffer.from(text, 'utf16le')
const utf16be = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16()

const declared = (label: string): string => `<?xml version="1.0" encoding="${label}"?><é/>`

describe('the encoding of an SVG', () => {
  test.for([
    ['utf-8', utf8('<é/>'), '<é/>'],
    ['utf-8', utf8('\uFEFF<é/>'), '\uFEFF<é/>'],
    ['utf-8', utf8(declared('UTF-8')), declared('UTF-8')],
    ['utf-8', utf8(declared('UTF-16')), declared('UTF-16')],
    ['utf-8', utf8(`\uFEFF${declared('ISO-8859-1')}`), `\uFEFF${declared('ISO-8859-1')}`],
    ['utf-16le', utf16le('\uFEFF<é😀/>'), '\uFEFF<é😀/>'],
    ['utf-16be', utf16be('\uFEFF<é😀/>'), '\uFEFF<é😀/>'],
    ['utf-16le', utf16le(declared('UTF-16')), declared('UTF-16')],
    ['utf-16be', utf16be('<é/>'), '<é/>'],
    ['iso-8859-1', latin1(declared('ISO-8859-1')), declared('ISO-8859-1')],
    ['iso-8859-1', latin1(declared('us-ascii')), declared('us-ascii')],
  ] as const)('%s', ([name, bytes, text]) => {
    const encoding = encodingOf(bytes)
    expect(encoding.name).toBe(name)
    expect(decodeXml(bytes, encoding)).toBe(text)
    expect(Buffer.from(encoding.encode(text)).equals(bytes)).toBe(true)
    expect(encoding.byteLength(text)).toBe(bytes.length)
  })

  test.for([
    ['an encoding that is not supported', latin1(declared('windows-1252')), /windows-1252/],
    ['bytes that are no UTF-8', latin1(declared('utf-8')), /no utf-8/],
    ['half a UTF-16 character', utf16le('\uFEFF<a/>').subarray(0, -1), /no utf-16le/],
    ['a lone surrogate', utf16le('\uFEFF<\uD800/>'), /no utf-16le/],
  ] as const)('%s is refused', ([, bytes, message]) => {
    expect(() => decodeXml(bytes, encodingOf(bytes))).toThrow(
      expect.objectContaining({
        code: 'malformed_image',
        message: expect.stringMatching(message),
      }),
    )
  })
})

test('the head can be read whatever follows, and cut anywhere', () => {
  expect(decodeXmlHead(latin1('<svg \xff'), 5)).toBe('<svg ')
  expect(decodeXmlHead(latin1('<svg \xff'), 100)).toBe('<svg \uFFFD')
  expect(decodeXmlHead(utf16le('<svg>'), 5)).toBe('<s\uFFFD')
})

describe('a piece is cut between characters', () => {
  test.for([
    ['utf-8', utf8('<aé€😀')],
    ['utf-16le', utf16le('\uFEFFaé€😀')],
    ['utf-16be', utf16be('\uFEFFaé€😀')],
    ['iso-8859-1', latin1(`${declared('ISO-8859-1')}\xe9`)],
  ] as const)('in %s', ([, bytes]) => {
    const encoding = encodingOf(bytes)
    for (let length = 2; length <= bytes.length; length += 1) {
      const whole = encoding.wholeLength(bytes.subarray(0, length))
      expect(length - whole).toBeLessThan(4)
      expect(decodeXml(bytes.subarray(0, whole), encoding)).not.toMatch(/\uFFFD|\p{Surrogate}/u)
    }
    expect(encoding.wholeLength(bytes)).toBe(bytes.length)
  })
})
