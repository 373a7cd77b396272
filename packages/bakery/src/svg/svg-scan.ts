import type { BakeTag } from '../bake-tag.ts'
import type { BakedRange, ImageScan, ImageVisitor } from '../image-scan.ts'
import { credentialElement } from './credential-element.ts'
import { freePrefix } from './free-prefix.ts'
import { scannedElement } from './scanned-element.ts'
import { readSvg, startSvg, type SvgReading } from './svg-document.ts'
import { decodeXml, encodingOf, type XmlEncoding } from './xml-encoding.ts'
import { feed } from './xml-reading.ts'
import type { StartTag } from './xml-start-tag.ts'
import type { Expand } from './xml-text.ts'

// Decoded at once, in bytes. However a file comes, it is cut in the same places.
const PIECE = 16 * 1024

/** Reads an SVG piece by piece, and tells its credentials with their places in bytes. */
export function scanSvg(visitor: ImageVisitor): ImageScan {
  const scan = startScan(visitor)
  return {
    write: (bytes) => write(scan, bytes),
    end() {
      readPiece(scan, scan.waiting.subarray(0, scan.waitingLength), true)
      return []
    },
    settled: () => settledByte(scan),
  }
}

interface SvgScan {
  readonly reading: SvgReading
  /** Bytes that do not make a whole piece yet. */
  readonly waiting: Uint8Array
  waitingLength: number
  encoding?: XmlEncoding
  /** The pieces that hold what is not settled yet, for their offsets. */
  pieces: readonly DecodedPiece[]
  /** The offsets of what comes next. */
  nextByte: number
  nextCharacter: number
}

interface DecodedPiece {
  readonly text: string
  readonly bytes: number
  readonly byte: number
  readonly character: number
}

function startScan(visitor: ImageVisitor): SvgScan {
  let current: { range: { tag: BakeTag; start: number; end: number } } | undefined
  const reading = startSvg({
    maxCredential: visitor.onCredential === undefined ? 0 : visitor.maxCredentialBytes,
    onRoot: (root, expand) => tellPlace(scan, visitor, { root, expand }),
    onStart(tag, start) {
      const range = { tag, start: byteOf(scan, start), end: Number.POSITIVE_INFINITY }
      current = { range }
      visitor.onStart?.(range satisfies BakedRange)
    },
    onEnd(element) {
      if (current === undefined) return
      current.range.end = byteOf(scan, element.end)
      visitor.onCredential?.(scannedElement(element, current.range))
      current = undefined
    },
  })
  const scan: SvgScan = {
    reading,
    waiting: new Uint8Array(PIECE),
    waitingLength: 0,
    pieces: [],
    nextByte: 0,
    nextCharacter: 0,
  }
  return scan
}

// Both specifications: directly after the <svg> tag. An empty one is opened for it.
function tellPlace(
  scan: SvgScan,
  { onPlace }: ImageVisitor,
  { root, expand }: { root: StartTag; expand: Expand },
): void {
  const { encoding } = scan
  if (onPlace === undefined || encoding === undefined) return
  const [opens, closes] = root.selfClosing ? ['>', `</${root.name}>`] : ['', '']
  onPlace({
    start: byteOf(scan, root.selfClosing ? root.end - '/>'.length : root.end),
    end: byteOf(scan, root.end),
    bytesOf(credential, tag) {
      const prefix = freePrefix(root, { tag, expand })
      const { asciiOnly } = encoding
      const element = credentialElement({ credential, tag }, { prefix, asciiOnly })
      return encoding.encode(`${opens}${element}${closes}`)
    },
  })
}

function write(scan: SvgScan, bytes: Uint8Array): void {
  let rest = bytes
  while (rest.length > 0) {
    if (scan.waitingLength === 0 && rest.length >= PIECE) {
      rest = rest.subarray(readPiece(scan, rest.subarray(0, PIECE), false))
      continue
    }
    const more = rest.subarray(0, PIECE - scan.waitingLength)
    scan.waiting.set(more, scan.waitingLength)
    scan.waitingLength += more.length
    rest = rest.subarray(more.length)
    if (scan.waitingLength === PIECE) {
      const read = readPiece(scan, scan.waiting, false)
      scan.waiting.copyWithin(0, read)
      scan.waitingLength = PIECE - read
    }
  }
}

/** Reads a piece, and answers how many of its bytes were whole characters. */
function readPiece(scan: SvgScan, bytes: Uint8Array, isLast: boolean): number {
  scan.encoding ??= encodingOf(bytes)
  const { encoding, reading } = scan
  const whole = isLast ? bytes : bytes.subarray(0, encoding.wholeLength(bytes))
  const text = decodeXml(whole, encoding)
  const piece = { text, bytes: whole.length, byte: scan.nextByte, character: scan.nextCharacter }
  scan.pieces = [...scan.pieces, piece]
  scan.nextByte += whole.length
  scan.nextCharacter += text.length
  feed(reading.tokens, text)
  reading.tokens.ended = isLast
  readSvg(reading)
  const settled = settledCharacter(reading)
  scan.pieces = scan.pieces.filter(
    ({ character, text: { length } }) => character + length > settled,
  )
  return whole.length
}

/** Before this, everything is told. Whether a tag starts a credential shows at its end. */
function settledCharacter({ tokens }: SvgReading): number {
  const { tag, before, at } = tokens
  return tag?.mayHoldCredential === true ? tag.start : before + at
}

function settledByte(scan: SvgScan): number {
  return byteOf(scan, settledCharacter(scan.reading))
}

/** The offset in bytes of a character that is in one of the pieces, or directly behind them. */
function byteOf({ pieces, encoding, nextByte }: SvgScan, character: number): number {
  const piece = pieces.findLast((candidate) => candidate.character <= character)
  if (piece === undefined || encoding === undefined) return nextByte
  const inPiece = character - piece.character
  if (inPiece >= piece.text.length) return piece.byte + piece.bytes
  if (piece.bytes === piece.text.length) return piece.byte + inPiece
  return piece.byte + encoding.byteLength(piece.text.slice(0, inPiece))
}
