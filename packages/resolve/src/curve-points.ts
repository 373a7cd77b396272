import { ed25519 } from '@noble/curves/ed25519.js'
import { p256, p384 } from '@noble/curves/nist.js'

// The library that knows curves takes longer to load than all the rest of a verification: this file
// is loaded with the first key that is on one.

/** Whether the bytes are a point, and one that may be a key. */
export function isSoundEd25519(bytes: Uint8Array): boolean {
  try {
    // Under a key of small order one signature fits many messages.
    return !ed25519.Point.fromBytes(bytes).isSmallOrder()
  } catch {
    return false
  }
}

/** A point, compressed or not, as an uncompressed one; throws when it is none. */
export function uncompressed(curve: 'P-256' | 'P-384', bytes: Uint8Array): Uint8Array {
  return curves[curve].Point.fromBytes(bytes).toBytes(false)
}

const curves = { 'P-256': p256, 'P-384': p384 } as const
