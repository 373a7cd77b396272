import { ed25519 } from '@noble/curves/ed25519.js'
import { p256, p384 } from '@noble/curves/nist.js'
import { base64urlnopad } from '@scure/base'
import type { JwkMembers, KeyType } from './key-type.ts'

/** @see RFC 8037 section 2 */
export const ed25519Key: KeyType = {
  kty: 'OKP',
  crv: 'Ed25519',
  readMembers: ({ x }) => fromEd25519(bytesOf(x)),
  fromBytes: fromEd25519,
}

/** @see RFC 7518 section 6.2.1 */
export const p256Key: KeyType = nistKey('P-256', 32, (bytes) =>
  p256.Point.fromBytes(bytes).toBytes(false),
)

export const p384Key: KeyType = nistKey('P-384', 48, (bytes) =>
  p384.Point.fromBytes(bytes).toBytes(false),
)

/** @param decode  A point, compressed or not, as an uncompressed one; throws when it is none. */
function nistKey(crv: string, length: number, decode: (bytes: Uint8Array) => Uint8Array): KeyType {
  const fromBytes = (bytes: Uint8Array) => fromPoint(bytes, length, decode)
  return {
    kty: 'EC',
    crv,
    readMembers: ({ x, y }) => {
      const [left, right] = [bytesOf(x), bytesOf(y)]
      const isPair = left.length === length && right.length === length
      return isPair ? fromBytes(Uint8Array.of(UNCOMPRESSED, ...left, ...right)) : undefined
    },
    fromBytes,
  }
}

/** First byte of an uncompressed point (SEC 1 section 2.3.3). */
const UNCOMPRESSED = 4

function fromPoint(
  bytes: Uint8Array,
  length: number,
  decode: (bytes: Uint8Array) => Uint8Array,
): JwkMembers | undefined {
  try {
    const point = decode(bytes)
    const x = base64urlnopad.encode(point.subarray(1, length + 1))
    const y = base64urlnopad.encode(point.subarray(length + 1))
    return { x, y }
  } catch {
    return undefined
  }
}

function fromEd25519(bytes: Uint8Array): JwkMembers | undefined {
  const x = base64urlnopad.encode(bytes)
  if (soundPoints.has(x)) return { x }
  try {
    // Under a key of small order one signature fits many messages.
    if (ed25519.Point.fromBytes(bytes).isSmallOrder()) return undefined
  } catch {
    return undefined
  }
  if (soundPoints.size >= MAX_SOUND_POINTS) soundPoints.clear()
  soundPoints.add(x)
  return { x }
}

/** Looking at a point takes longer than verifying a signature, and issuers sign many badges. */
const soundPoints = new Set<string>()

const MAX_SOUND_POINTS = 256

function bytesOf(text: string | undefined): Uint8Array {
  try {
    return base64urlnopad.decode(text ?? '')
  } catch {
    return new Uint8Array()
  }
}
