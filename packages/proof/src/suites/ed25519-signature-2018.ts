import { isJsonObject, type JsonObject, type JsonValue } from '@openboat/model'
import { base64urlnopad } from '@scure/base'
import { concatenate } from '../der.ts'
import { ProofError } from '../proof-error.ts'
import { ed25519Use, type Cryptosuite } from './cryptosuite.ts'
import { overHashes, type SignatureForm } from './over-hashes.ts'
import { rdfc } from './rdfc.ts'

/** The signature is a JWS without its payload, which is the two hashes as bytes (RFC 7797). */
const inDetachedJws: SignatureForm = {
  read({ jws, ...proofOptions }, { signatureLength }) {
    const [header = '', payload, signature = '', ...others] =
      typeof jws === 'string' && jws.length < MAX_JWS ? jws.split('.') : []
    const bytes = decode(signature)
    if (payload !== '' || others.length > 0 || bytes.length !== signatureLength) throw malformed()
    checkHeader(header)
    const start = new TextEncoder().encode(`${header}.`)
    return { signature: bytes, proofOptions, signed: (hashes) => concatenate([start, hashes]) }
  },
}

/**
 * Legacy: verified, never made.
 *
 * @see Ed25519 Signature 2018 #ed25519-signature-2018
 */
export const ed25519Signature2018: Cryptosuite = {
  name: 'Ed25519Signature2018',
  type: 'Ed25519Signature2018',
  needsCreated: true,
  keys: { Ed25519: ed25519Use },
  verify: overHashes(rdfc, inDetachedJws).verify,
}

/** A header and 64 bytes take less than 200 characters. */
const MAX_JWS = 1_000

/** Exactly the header of the specification, in any order: nothing in it may choose how to verify. */
function checkHeader(header: string): void {
  const { alg, b64, crit, ...others } = parseHeader(header)
  const isCritical = Array.isArray(crit) && crit.length === 1 && crit[0] === 'b64'
  if (alg === 'EdDSA' && b64 === false && isCritical && Object.keys(others).length === 0) return
  throw malformed()
}

function parseHeader(header: string): JsonObject {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(decode(header))
    const parsed = JSON.parse(text) as JsonValue
    if (isJsonObject(parsed)) return parsed
  } catch (cause) {
    throw malformed(cause)
  }
  throw malformed()
}

function decode(text: string): Uint8Array {
  try {
    return base64urlnopad.decode(text)
  } catch (cause) {
    throw malformed(cause)
  }
}

function malformed(cause?: unknown): ProofError {
  const message =
    'jws must be a detached EdDSA signature: {"alg":"EdDSA","b64":false,"crit":["b64"]}, "..", 64 bytes'
  return new ProofError('malformed_proof', { message, cause })
}
