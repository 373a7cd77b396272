import { Buffer } from 'node:buffer'
import type { DigestRuntime } from './digest-runtime.ts'
import { nodeCrypto } from './node-crypto.node.ts'

// Synchronous: WebCrypto hands every hash to another thread, which takes longer than hashing.

export const digest: DigestRuntime['digest'] = async (name, input) => {
  const algorithm = name.replace('-', '').toLowerCase()
  const whole = typeof input === 'string' || input instanceof Uint8Array ? input : joined(input)
  return new Uint8Array(nodeCrypto().hash(algorithm, whole, 'buffer'))
}

export const hexDigest: DigestRuntime['hexDigest'] = (name, text) =>
  nodeCrypto().hash(name, text, 'hex')

/**
 * The UTF-8 of several texts. A text with one character beyond Latin-1 is converted at a tenth of
 * the speed of others; part by part, the few that have one do not slow down the rest.
 */
function joined(parts: readonly string[]): Uint8Array | string {
  let length = 0
  for (const part of parts) length += part.length
  if (length > MAX_LENGTH) return parts.join('')
  scratch ??= Buffer.allocUnsafeSlow(MAX_LENGTH * MAX_BYTES_PER_UNIT)
  let end = 0
  for (const part of parts) end += scratch.write(part, end)
  return scratch.subarray(0, end)
}

/** Used by one call at a time, because none of them waits for anything. */
let scratch: Buffer | undefined

/** In UTF-16 units: a badge has some 20,000. */
const MAX_LENGTH = 100_000
const MAX_BYTES_PER_UNIT = 3
