import type { FormatFacts, PictureFacts, PictureFormat } from './format-facts.ts'
import { gifFacts } from './gif-facts.ts'
import { jpegFacts } from './jpeg-facts.ts'
import { pngFacts } from './png-facts.ts'
import { svgFacts } from './svg-facts.ts'
import { webpFacts } from './webp-facts.ts'

interface Format {
  readonly format: PictureFormat
  readonly mediaType: string
  readonly read: (bytes: Uint8Array) => FormatFacts | undefined
}

const formats: readonly Format[] = [
  { format: 'png', mediaType: 'image/png', read: pngFacts },
  { format: 'jpeg', mediaType: 'image/jpeg', read: jpegFacts },
  { format: 'gif', mediaType: 'image/gif', read: gifFacts },
  { format: 'webp', mediaType: 'image/webp', read: webpFacts },
  { format: 'svg', mediaType: 'image/svg+xml', read: svgFacts },
]

/**
 * The facts of a PNG, SVG, JPEG, GIF or WebP, by content; `undefined` for anything else. Nothing is
 * decoded, nothing is fetched, and no bytes make it throw; the time grows with the file at most.
 *
 * @see OB 3.0 #image (PNG or SVG); PNG third edition; ISO 10918-1; GIF89a; RFC 9649 (WebP); SVG 2
 * @example readPictureFacts(png) // { format: 'png', width: 512, height: 512, square: true, … }
 */
export function readPictureFacts(bytes: Uint8Array): PictureFacts | undefined {
  for (const { format, mediaType, read } of formats) {
    const facts = read(bytes)
    if (facts !== undefined)
      return { format, mediaType, bytes: bytes.length, ...facts, ...squareness(facts) }
  }
  return undefined
}

function squareness({ width, height }: FormatFacts): { square?: boolean } {
  return width === undefined || height === undefined ? {} : { square: width === height }
}
