import { expect, test } from 'vitest'
import { nameFileType } from './name-file-type.ts'

test.for([
  ['', 'an empty file'],
  ['\xff\xd8\xff\xe0\0\x10JFIF', 'a JPEG image'],
  ['GIF89a', 'a GIF image'],
  ['RIFF\x24\0\0\0WEBPVP8 ', 'a WebP image'],
  ['\0\0\0\x20ftypavif', 'an AVIF image'],
  ['\0\0\0\x18ftypheic', 'a HEIC image'],
  ['BM\x36\0', 'a BMP image'],
  ['II*\0', 'a TIFF image'],
  ['%PDF-1.7', 'a PDF document'],
  ['PK\x03\x04', 'a ZIP archive'],
  ['\x1f\x8b\x08', 'a gzip file (an .svgz must be unpacked first)'],
  ['\x89PNG\n\x1a\n', 'a PNG whose signature was damaged, as by a transfer in text mode'],
  ['\xef\xbb\xbf\n<!DOCTYPE html>', 'an HTML page'],
  ['<HTML lang="fr">', 'an HTML page'],
  ['<?xml version="1.0"?><rss/>', 'XML whose root element is not svg'],
  [' {"@context": []}', 'JSON, perhaps the credential itself rather than an image'],
  ['eyJhbGciOiJFZERTQSJ9.e30.x', 'a JWS, the credential itself rather than an image'],
  ['Bonjour', 'a file of another kind'],
  ['RIFF\x24\0\0\0WAVE', 'a file of another kind'],
] as const)('%j is %s', ([head, name]) => {
  expect(nameFileType(Buffer.from(head, 'latin1'))).toBe(name)
})
