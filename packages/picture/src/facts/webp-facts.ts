import { byteReader } from './byte-reader.ts'
import type { FormatFacts } from './format-facts.ts'

/** @see RFC 9649, 2.5 to 2.7; RFC 6386, 9.1 (the frame header of VP8) */
export function webpFacts(bytes: Uint8Array): FormatFacts | undefined {
  const file = byteReader(bytes)
  if (!file.has(0, 'RIFF') || !file.has(8, 'WEBP')) return undefined
  if (file.has(12, 'VP8X')) {
    const [flags = 0, width, height] = [file.byte(20), file.little24(24), file.little24(27)]
    if (width === undefined || height === undefined) return undefined
    const size = { width: width + 1, height: height + 1 }
    return { ...size, transparency: (flags & 0x10) !== 0, animated: (flags & 0x02) !== 0 }
  }
  if (file.has(12, 'VP8L') && file.byte(20) === 0x2f) {
    const bits = file.little32(21)
    if (bits === undefined) return undefined
    const size = { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
    return { ...size, transparency: ((bits >>> 28) & 1) === 1, animated: false }
  }
  const [width, height] = [file.little16(26), file.little16(28)]
  if (!file.has(12, 'VP8 ') || width === undefined || height === undefined) return undefined
  return { width: width & 0x3fff, height: height & 0x3fff, transparency: false, animated: false }
}
