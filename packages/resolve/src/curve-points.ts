import { p256, p384 } from '@noble/curves/nist.js'

// The library that knows curves takes longer to load than all the rest of a verification: this file
// is loaded with the first key that is on one of these.

/** A point, compressed or not, as an uncompressed one; throws when it is none. */
export function uncompressed(curve: 'P-256' | 'P-384', bytes: Uint8Array): Uint8Array {
  return curves[curve].Point.fromBytes(bytes).toBytes(false)
}

const curves = { 'P-256': p256, 'P-384': p384 } as const
