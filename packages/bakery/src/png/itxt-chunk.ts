import type { BakeTag } from '../bake-tag.ts'
import { crc32 } from './crc-32.ts'

/** An uncompressed iTXt chunk without language tag and translated keyword (PNG section 11.3.3.4). */
export function iTXtChunk(text: string, keyword: BakeTag): Uint8Array {
  // Keyword, NUL; compression flag 0, method 0; empty language tag, NUL; empty keyword, NUL; text.
  const typeAndData = new TextEncoder().encode(`iTXt${keyword}\0\0\0\0\0${text}`)
  const chunk = new Uint8Array(4 + typeAndData.length + 4)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, typeAndData.length - 4)
  chunk.set(typeAndData, 4)
  view.setUint32(4 + typeAndData.length, crc32(typeAndData))
  return chunk
}
