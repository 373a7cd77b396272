import { byteReader, type ByteReader } from './byte-reader.ts'
import type { FormatFacts } from './format-facts.ts'

/** @see GIF89a, 18 (logical screen), 20 (image), 23 (graphic control) */
export function gifFacts(bytes: Uint8Array): FormatFacts | undefined {
  const file = byteReader(bytes)
  if (!file.has(0, 'GIF87a') && !file.has(0, 'GIF89a')) return undefined
  const [width, height] = [file.little16(6), file.little16(8)]
  if (width === undefined || height === undefined) return undefined
  const { images, transparency } = readBlocks(file, 13 + colorTable(file.byte(10)))
  return { width, height, transparency, animated: images > 1 }
}

function readBlocks(file: ByteReader, start: number) {
  let [at, images, transparency] = [start, 0, false]
  for (;;) {
    const kind = file.byte(at)
    if (kind === 0x2c) {
      images += 1
      at = afterSubBlocks(file, at + 11 + colorTable(file.byte(at + 9)))
    } else if (kind === 0x21) {
      const isControl = file.byte(at + 1) === 0xf9
      if (isControl && ((file.byte(at + 3) ?? 0) & 1) === 1) transparency = true
      at = afterSubBlocks(file, at + 2)
    } else return { images, transparency }
  }
}

/** Length of the colour table that the packed field announces. */
function colorTable(packed = 0): number {
  return (packed & 0x80) === 0 ? 0 : 3 * 2 ** ((packed & 7) + 1)
}

function afterSubBlocks(file: ByteReader, start: number): number {
  let at = start
  for (;;) {
    const length = file.byte(at)
    if (length === undefined) return file.length
    at += length + 1
    if (length === 0) return at
  }
}
