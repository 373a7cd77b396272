import { describe, expect, test } from 'vitest'
import { looksLikeText } from './looks-like-text.ts'
import { bytesOf } from './terminal.fixture.ts'

describe('looksLikeText', () => {
  test.each([
    ['nothing', ''],
    ['JSON', '{"name":"é"}'],
    ['JSON after a byte order mark and white space', '\uFEFF \n[1]'],
    ['JSON with a broken byte', '{"a":"\u0000'],
    ['a compact JWS', 'eyJhbGciOiJFZERTQSJ9.e30.AA\n'],
    ['an address', 'https://school.example/badges/1'],
  ])('%s', (_, text) => {
    expect(looksLikeText(bytesOf(text))).toBe(true)
  })

  test.each([
    ['a JPEG', [0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]],
    ['a PDF', Array.from(bytesOf('%PDF-1.7\n'))],
    ['a GIF', [0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 1, 0, 1, 0]],
    ['a ZIP archive', [0x50, 0x4b, 3, 4, 20, 0]],
    ['a page', Array.from(bytesOf('<!doctype html>'))],
    ['zeros', [0, 0, 0, 0]],
  ])('not %s', (_, bytes) => {
    expect(looksLikeText(Uint8Array.from(bytes))).toBe(false)
  })
})
