import { describe, expect, test } from 'vitest'
import { decodeXml, decodeXmlHead } from './xml-encoding.ts'

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
    const decoded = decodeXml(bytes)
    expect(decoded.encoding.name).toBe(name)
    expect(decoded.text).toBe(text)
    expect(Buffer.from(decoded.encoding.encode(text)).equals(bytes)).toBe(true)
  })

  test.for([
    ['an encoding that is not supported', latin1(declared('windows-1252')), /windows-1252/],
    ['bytes that are no UTF-8', latin1(declared('utf-8')), /no utf-8/],
    ['half a UTF-16 character', utf16le('\uFEFF<a/>').subarray(0, -1), /no utf-16le/],
    ['a lone surrogate', utf16le('\uFEFF<\uD800/>'), /no utf-16le/],
  ] as const)('%s is refused', ([, bytes, message]) => {
    expect(() => decodeXml(bytes)).toThrow(
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
