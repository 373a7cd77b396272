import { BakeryError } from '../bakery-error.ts'
import { decodeLatin1 } from '../latin-1.ts'
import { utf8Length } from '../utf8.ts'

/** A character encoding in which an SVG can be read, and written back byte for byte. */
export interface XmlEncoding {
  readonly name: string
  /** What an XML declaration may call it, in lower case. */
  readonly labels: readonly string[]
  /** Whether what is added must be ASCII, with references for the rest. */
  readonly asciiOnly: boolean
  matches(bytes: Uint8Array): boolean
  /** How many of the bytes make whole characters: the last one may have come in part. */
  wholeLength(bytes: Uint8Array): number
  /** How many bytes a text takes. */
  byteLength(text: string): number
  /** Keeps a byte order mark. Throws a TypeError on bytes that the encoding does not have. */
  decode(bytes: Uint8Array): string
  encode(text: string): Uint8Array
}

const utf16 = (name: string, littleEndian: boolean): XmlEncoding => ({
  name,
  // Told by its bytes, never by the declaration: who can read the declaration has another encoding.
  labels: [],
  asciiOnly: false,
  matches: (bytes) =>
    [0xfeff, 0x003c].includes(
      (bytes[littleEndian ? 1 : 0] ?? 0) * 256 + (bytes[littleEndian ? 0 : 1] ?? 0),
    ),
  wholeLength(bytes) {
    const even = bytes.length - (bytes.length % 2)
    const last = bytes[littleEndian ? even - 1 : even - 2] ?? 0
    // A high surrogate waits for its low one.
    return last >= 0xd8 && last < 0xdc ? even - 2 : even
  },
  byteLength: (text) => text.length * 2,
  decode: (bytes) => new TextDecoder(name, { fatal: true, ignoreBOM: true }).decode(bytes),
  encode(text) {
    const view = new DataView(new ArrayBuffer(text.length * 2))
    for (let at = 0; at < text.length; at += 1) {
      view.setUint16(at * 2, text.charCodeAt(at), littleEndian)
    }
    return new Uint8Array(view.buffer)
  },
})

const utf8: XmlEncoding = {
  name: 'utf-8',
  labels: ['utf-8', 'utf8', 'utf-16'],
  asciiOnly: false,
  matches: (bytes) => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf,
  wholeLength(bytes) {
    for (let back = 1; back <= 3; back += 1) {
      const byte = bytes.at(-back) ?? 0
      if (byte < 0x80) return bytes.length
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 0
      if (needed > 0) return needed > back ? bytes.length - back : bytes.length
    }
    return bytes.length
  },
  byteLength: utf8Length,
  decode: (bytes) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
  encode: (text) => new TextEncoder().encode(text),
}

const latin1: XmlEncoding = {
  name: 'iso-8859-1',
  labels: ['iso-8859-1', 'latin1', 'us-ascii', 'ascii'],
  asciiOnly: true,
  matches: () => false,
  wholeLength: (bytes) => bytes.length,
  byteLength: (text) => text.length,
  decode: decodeLatin1,
  encode: (text) => Uint8Array.from(text, (char) => char.charCodeAt(0)),
}

const encodings: readonly XmlEncoding[] = [
  utf8,
  utf16('utf-16le', true),
  utf16('utf-16be', false),
  latin1,
]

/** The encoding of an SVG, told by its first 256 bytes (XML 1.0 appendix F). */
export function encodingOf(head: Uint8Array): XmlEncoding {
  const label = declaredLabel(head)
  const encoding =
    encodings.find((candidate) => candidate.matches(head)) ??
    encodings.find((candidate) => candidate.labels.includes(label))
  if (encoding !== undefined) return encoding
  throw new BakeryError('malformed_image', {
    message: `The SVG is in the character encoding ${label.slice(0, 40)}; save it as UTF-8`,
  })
}

/** The text of whole characters. */
export function decodeXml(bytes: Uint8Array, encoding: XmlEncoding): string {
  try {
    return encoding.decode(bytes)
  } catch (cause) {
    throw new BakeryError('malformed_image', {
      message: `The SVG holds bytes that are no ${encoding.name}; save it as UTF-8`,
      cause,
    })
  }
}

/** The beginning of what may be XML, as far as ASCII characters go. */
export function decodeXmlHead(bytes: Uint8Array, maxBytes: number): string {
  const head = bytes.subarray(0, maxBytes)
  const label = encodings.find((encoding) => encoding.matches(head))?.name ?? 'utf-8'
  return new TextDecoder(label, { ignoreBOM: true }).decode(head)
}

function declaredLabel(bytes: Uint8Array): string {
  const head = decodeLatin1(bytes.subarray(0, 256))
  const [, label = 'utf-8'] = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(head) ?? []
  return label.toLowerCase()
}
