import { deflateSync } from 'node:zlib'
import { bake } from '@openboat/bakery'
import { pngAround, pngChunk, joined, utf16 } from '../runtimes/sample-images.ts'
import { drawing, noisePng } from './pictures.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

// What parsers of PNG and XML look for, and numbers at their limits.
const tokens = [
  '<',
  '>',
  '/>',
  '</',
  '"',
  "'",
  '&',
  ';',
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '<?',
  '?>',
  '<!DOCTYPE svg [',
  '<!ENTITY a "&a;&a;">',
  ']>',
  'xmlns="',
  'xmlns:a="&a;"',
  'verify="',
  '\0',
  'http://openbadges.org',
  'https://purl.imsglobal.org/ob/v3p0',
  'assertion',
  'credential',
  '<a:credential xmlns:a="https://purl.imsglobal.org/ob/v3p0">',
  '&#x10FFFF;',
  '&#0;',
  '\r\n',
  'iTXt',
  'zTXt',
  'tEXt',
  'IDAT',
  'IEND',
  'openbadges\0',
  'openbadgecredential\0\x01\0\0\0',
  '\x7f\xff\xff\xff',
  '\xff\xff\xff\xff',
  '\0\0\0\0',
  '\x80\0\0\0',
  '\xef\xbb\xbf',
  '\xff\xfe',
].map((token) => joined(token))

/** Images of each kind, from which mutants are made. */
export function seeds(): Uint8Array[] {
  const tag = 'openbadgecredential'
  const text = JSON.stringify({ name: 'Élan – 学位 😀', end: ']]>', more: 'x'.repeat(500) })
  const picture = noisePng(400)
  const bomb = deflateSync(new Uint8Array(8 * 1024 * 1024))
  return [
    bake(picture, text, { tag }),
    bake(bake(picture, 'a.b.c', { tag: 'openbadges' }), text, { tag: 'clrcredential' }),
    pngAround(pngChunk('iTXt', `${tag}\0\x01\0\0\0`, deflateSync(encode(text)))),
    pngAround(pngChunk('zTXt', 'openbadges\0\0', deflateSync('https://example.org/1'))),
    pngAround(pngChunk('tEXt', 'openbadges\0https://example.org/1')),
    pngAround(pngChunk('zTXt', 'openbadges\0\0', bomb)),
    pngAround(pngChunk('iTXt', `${tag}\0\x01\0\0\0`, bomb)),
    bake(encode(drawing), text, { tag }),
    bake(encode('<svg/>'), 'a.b.c', { tag: 'openbadges' }),
    bake(utf16(`\uFEFF${drawing.replace('UTF-8', 'UTF-16')}`), text, { tag }),
    joined('<?xml version="1.0" encoding="ISO-8859-1"?><svg>\xe9<g a="&b;">&amp;</g></svg>'),
  ]
}

/** A copy with one to six changes: bytes flipped, set, cut, doubled, moved, or replaced by a token. */
export function mutate(seed: Uint8Array, random: () => number): Uint8Array {
  let bytes = seed
  for (let changes = 1 + (random() % 6); changes > 0; changes -= 1) bytes = change(bytes, random)
  return bytes
}

function change(bytes: Uint8Array, random: () => number): Uint8Array {
  // Mostly behind what tells the format, so that there is something to read.
  const from = random() % 8 === 0 ? 0 : Math.min(8, bytes.length)
  const at = from + (random() % (bytes.length + 1 - from))
  const until = Math.min(bytes.length, at + (random() % 40))
  const [head, middle, tail] = [bytes.slice(0, at), bytes.slice(at, until), bytes.slice(until)]
  const token = tokens[random() % tokens.length] ?? Uint8Array.of()
  switch (random() % 12) {
    case 0:
      return concatenated(head, flipped(middle, random), tail)
    case 1:
      return concatenated(head, tail)
    case 2:
      return concatenated(head, middle, middle, tail)
    case 3:
      return concatenated(head, tail.slice(0, 60), middle, tail.slice(60))
    case 4:
      return head
    case 5:
      return concatenated(head, token, tail)
    case 6:
      return concatenated(head, token, middle, tail)
    default:
      return concatenated(head, Uint8Array.of(random() & 0xff), middle.slice(1), tail)
  }
}

function flipped(bytes: Uint8Array, random: () => number): Uint8Array {
  return bytes.map((byte) => (random() % 4 === 0 ? byte ^ (1 << (random() % 8)) : byte))
}

function concatenated(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}
