import { byteReader } from './byte-reader.ts'
import type { FormatFacts } from './format-facts.ts'

/** Start of frame: every 0xC0 to 0xCF that is no table (DHT, JPG, DAC). */
const noFrame: readonly number[] = [0xc4, 0xc8, 0xcc]

/** @see ISO 10918-1 (T.81) annex B: segments, the frame header among them */
export function jpegFacts(bytes: Uint8Array): FormatFacts | undefined {
  const file = byteReader(bytes)
  if (!file.has(0, '\xff\xd8\xff')) return undefined
  const unknown = { transparency: false, animated: false }
  let at = 2
  while (file.byte(at) === 0xff) {
    const marker = file.byte(at + 1) ?? 0
    if (marker === 0xff)
      at += 1 // a fill byte
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) at += 2
    else if (marker === 0xd9 || marker === 0xda)
      return unknown // pixels, and no frame before them
    else if (marker >= 0xc0 && marker <= 0xcf && !noFrame.includes(marker)) {
      const [height, width] = [file.big16(at + 5), file.big16(at + 7)]
      return width === undefined || height === undefined ? unknown : { ...unknown, width, height }
    } else at += 2 + Math.max(2, file.big16(at + 2) ?? 2)
  }
  return unknown
}
