import { describe, expect, it } from 'vitest'
import { isMisreadUtf16, isUtf16 } from './utf-16.ts'
import { linesOf, verifyIn } from './world.fixture.ts'

/** As Windows writes it, or the other way round, with a byte order mark or without. */
function utf16(text: string, { mark = true, bigEndian = false } = {}): Uint8Array {
  const units = (mark ? '\uFEFF' : '') + text
  const view = new DataView(new ArrayBuffer(units.length * 2))
  for (let at = 0; at < units.length; at += 1)
    view.setUint16(at * 2, units.charCodeAt(at), !bigEndian)
  return new Uint8Array(view.buffer)
}

const ways = [
  { mark: true, bigEndian: false },
  { mark: true, bigEndian: true },
  { mark: false, bigEndian: false },
  { mark: false, bigEndian: true },
]

describe.each(ways)('%j', (way) => {
  it.each(['{"id":"urn:uuid:1"}', 'eyJhbGciOiJFZERTQSJ9.e30.AA', '  {}'])('%s', async (text) => {
    const bytes = utf16(text, way)
    expect(isUtf16(bytes)).toBe(true)
    const misread = new TextDecoder().decode(bytes)
    for (const input of [bytes, misread]) {
      const report = await verifyIn({}, input)
      expect(linesOf(report)).toEqual(['rejected', 'input.readable failed utf_16'])
      expect(report.findings[0]?.message).toContain('save it as UTF-8')
    }
  })
})

it.each(['', '{}', '{"a":1}', '\uFEFF{}', 'é', '\0\0\0\0'])('not %j', (text) => {
  expect(isUtf16(new TextEncoder().encode(text))).toBe(false)
  expect(isMisreadUtf16(text)).toBe(false)
})
