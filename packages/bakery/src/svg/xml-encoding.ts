import { BakeryError } from '../bakery-error.ts'
import { decodeLatin1 } from '../latin-1.ts'

/** A character encoding in which an SVG can be read, and written back byte for byte. */
export interface XmlEncoding {
  readonly name: string
  /** What an XML declaration may call it, in lower case. */
  readonly labels: readonly string[]
  /** Whether what is added must be ASCII, with references for the rest. */
  readonly asciiOnly: boolean
  matches(bytes: Uint8Array): boolean
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
  decode: (bytes) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
  encode: (text) => new TextEncoder().encode(text),
}

const latin1: XmlEncoding = {
  name: 'iso-8859-1',
  labels: ['iso-8859-1', 'latin1', 'us-ascii', 'ascii'],
  asciiOnly: true,
  matches: () => false,
  decode: decodeLatin1,
  encode: (text) => Uint8Array.from(text, (char) => char.charCodeAt(0)),
}

const encodings: readonly XmlEncoding[] = [
  utf8,
  utf16('utf-16le', true),
  utf16('utf-16be', false),
  latin1,
]

/** The text of an SVG with the encoding it is in (XML 1.0 appendix F). */
export function decodeXml(bytes: Uint8Array): { text: string; encoding: XmlEncoding } {
  const encoding = encodingOf(bytes)
  if (encoding === undefined) {
    throw new BakeryError('malformed_image', {
      message: `The SVG is in the character encoding ${declaredLabel(bytes).slice(0, 40)}; save it as UTF-8`,
    })
  }
  try {
    return { text: encoding.decode(bytes), encoding }
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

function encodingOf(bytes: Uint8Array): XmlEncoding | undefined {
  const label = declaredLabel(bytes)
  return (
    encodings.find((encoding) => encoding.matches(bytes)) ??
    encodings.find((encoding) => encoding.labels.includes(label))
  )
}

function declaredLabel(bytes: Uint8Array): string {
  const head = decodeLatin1(bytes.subarray(0, 256))
  const [, label = 'utf-8'] = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(head) ?? []
  return label.toLowerCase()
}
