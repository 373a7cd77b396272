interface FileType {
  /** With its article, to end a sentence. */
  readonly name: string
  readonly starts: string
  /** Where `starts` is, in bytes from the beginning. @default 0 */
  readonly at?: number
}

// As in the registrations of the formats; bytes are written as Latin-1 characters.
const fileTypes: readonly FileType[] = [
  { name: 'a JPEG image', starts: '\xff\xd8\xff' },
  { name: 'a GIF image', starts: 'GIF8' },
  { name: 'a WebP image', starts: 'WEBP', at: 8 },
  { name: 'an AVIF image', starts: 'ftypavif', at: 4 },
  { name: 'a HEIC image', starts: 'ftyphei', at: 4 },
  { name: 'a HEIC image', starts: 'ftypmif1', at: 4 },
  { name: 'a JPEG XL image', starts: '\xff\x0a' },
  { name: 'a JPEG XL image', starts: '\0\0\0\x0cJXL ' },
  { name: 'a BMP image', starts: 'BM' },
  { name: 'a TIFF image', starts: 'II*\0' },
  { name: 'a TIFF image', starts: 'MM\0*' },
  { name: 'an icon file', starts: '\0\0\x01\0' },
  { name: 'a PNG whose signature was damaged, as by a transfer in text mode', starts: '\x89PNG' },
  { name: 'a PDF document', starts: '%PDF' },
  { name: 'a gzip file (an .svgz must be unpacked first)', starts: '\x1f\x8b' },
  { name: 'a ZIP archive', starts: 'PK\x03\x04' },
  { name: 'a JWS, the credential itself rather than an image', starts: 'eyJ' },
  { name: 'JSON, perhaps the credential itself rather than an image', starts: '{' },
  { name: 'JSON', starts: '[' },
  { name: 'an HTML page', starts: '<!doctype html' },
  { name: 'an HTML page', starts: '<html' },
  { name: 'XML whose root element is not svg', starts: '<' },
]

/** What a file that is no badge image seems to be, for a message. */
export function nameFileType(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'an empty file'
  const head = String.fromCharCode(...bytes.subarray(0, 64))
  const text = head
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase()
  const found = fileTypes.find(({ starts, at }) =>
    at === undefined
      ? head.startsWith(starts) || text.startsWith(starts)
      : head.startsWith(starts, at),
  )
  return found?.name ?? 'a file of another kind'
}
