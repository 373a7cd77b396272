import { byteReader, type ByteReader } from './byte-reader.ts'
import type { FormatFacts } from './format-facts.ts'

const signature = '\x89PNG\r\n\x1a\n'
const alphaColorTypes: readonly (number | undefined)[] = [4, 6]

/** @see PNG third edition, 11.2.1 (IHDR), 11.3.1 (tRNS), 11.3.6 (acTL): both stand before the pixels */
export function pngFacts(bytes: Uint8Array): FormatFacts | undefined {
  const file = byteReader(bytes)
  if (!file.has(0, signature) || !file.has(12, 'IHDR')) return undefined
  const [width, height] = [file.big32(16), file.big32(20)]
  const colorType = file.byte(25)
  if (width === undefined || height === undefined || colorType === undefined) return undefined
  const names = chunksBeforePixels(file)
  return {
    width,
    height,
    transparency: alphaColorTypes.includes(colorType) || names.has('tRNS'),
    animated: names.has('acTL'),
  }
}

function chunksBeforePixels(file: ByteReader): ReadonlySet<string> {
  const names = new Set<string>()
  let at = signature.length
  for (;;) {
    const length = file.big32(at)
    if (length === undefined || file.has(at + 4, 'IDAT') || file.has(at + 4, 'IEND')) return names
    for (const name of ['tRNS', 'acTL']) if (file.has(at + 4, name)) names.add(name)
    at += length + 12
  }
}
