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
export const p256Key: KeyType = nistKey('P-256', 32)

export const p384Key: KeyType = nistKey('P-384', 48)

function nistKey(crv: 'P-256' | 'P-384', length: number): KeyType {
  const fromBytes = (bytes: Uint8Array) => fromPoint(bytes, crv, length)
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

async function fromPoint(
  bytes: Uint8Array,
  crv: 'P-256' | 'P-384',
  length: number,
): Promise<JwkMembers | undefined> {
  const { uncompressed } = await import('./curve-points.ts')
  try {
    const point = uncompressed(crv, bytes)
    const x = base64urlnopad.encode(point.subarray(1, length + 1))
    const y = base64urlnopad.encode(point.subarray(length + 1))
    return { x, y }
  } catch {
    return undefined
  }
}

function fromEd25519(bytes: Uint8Array): Promise<JwkMembers | undefined> | JwkMembers {
  const x = base64urlnopad.encode(bytes)
  return soundPoints.has(x) ? { x } : fromEd25519Point(bytes, x)
}

async function fromEd25519Point(bytes: Uint8Array, x: string): Promise<JwkMembers | undefined> {
  const { isSoundEd25519 } = await import('./ed25519-point.ts')
  if (!isSoundEd25519(bytes)) return undefined
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
