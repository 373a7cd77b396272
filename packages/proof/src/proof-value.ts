import type { JsonValue } from '@openboat/model'
import { base58 } from '@scure/base'
import { ProofError } from './proof-error.ts'

/** Multibase base58btc, the only form Ed25519 suites use (Controlled Identifiers 1.0 #multibase-0). */
export function formatProofValue(signature: Uint8Array): string {
  return `z${base58.encode(signature)}`
}

/** @throws {ProofError} `malformed_proof` unless it is `z`, base58btc and exactly `length` bytes */
export function parseProofValue(value: JsonValue | undefined, length: number): Uint8Array {
  // Decoding base58 takes quadratic time, so the length comes first: 1.37 characters a byte.
  if (typeof value !== 'string' || !value.startsWith('z') || value.length > 2 + 1.4 * length) {
    throw malformed(length)
  }
  const bytes = decode(value.slice(1), length)
  if (bytes.length !== length) throw malformed(length)
  return bytes
}

function decode(text: string, length: number): Uint8Array {
  try {
    return base58.decode(text)
  } catch (cause) {
    throw malformed(length, cause)
  }
}

function malformed(length: number, cause?: unknown): ProofError {
  const message = `proofValue must be "z" and ${length} bytes in base58btc`
  return new ProofError('malformed_proof', { message, cause })
}
