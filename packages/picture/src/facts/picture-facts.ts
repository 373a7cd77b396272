import { gifFacts } from './gif-facts.ts'
import { jpegFacts } from './jpeg-facts.ts'
import { pngFacts } from './png-facts.ts'
import { svgFacts } from './svg-facts.ts'
import { webpFacts } from './webp-facts.ts'

/** What can be told of a picture without decoding a pixel; what only pixels would tell is absent. */
export interface PictureFacts {
  readonly format: PictureFormat
  readonly mediaType: string
  /** Size of the file. */
  readonly bytes: number
  /** In pixels; of an SVG in its own units. Absent if the file does not say. */
  readonly width?: number
  readonly height?: number
  /** Absent if width or height is. */
  readonly square?: boolean
  /** Whether pixels may be transparent: an alpha channel, or a colour that stands for nothing. Absent for SVG. */
  readonly transparency?: boolean
  /** Whether it moves. */
  readonly animated: boolean
}

export type PictureFormat = 'png' | 'svg' | 'jpeg' | 'gif' | 'webp'

/** What a reader of one format finds; `undefined`: it is not this format, or breaks off before it says anything. */
export type FormatFacts = Pick<PictureFacts, 'width' | 'height' | 'transparency' | 'animated'>

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
