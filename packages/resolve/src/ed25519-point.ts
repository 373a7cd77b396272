import { Point } from '@noble/ed25519'

// Most keys are of this kind, and this library loads in a fifteenth of the time of the one that knows
// several curves. Loaded with the first such key all the same.

/** Whether the bytes are a point, and one that may be a key. */
export function isSoundEd25519(bytes: Uint8Array): boolean {
  try {
    // Under a key of small order one signature fits many messages.
    return !Point.fromBytes(bytes).isSmallOrder()
  } catch {
    return false
  }
}
