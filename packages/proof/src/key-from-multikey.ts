import { ed25519 } from '@noble/curves/ed25519.js'
import { p256, p384 } from '@noble/curves/nist.js'
import {
  formatMultikey,
  parseMultikey,
  type Multikey,
  type PrivateJwk,
  type PublicJwk,
} from '@openboat/model'
import { base64urlnopad } from '@scure/base'
import { checkPrivateKey, checkPublicKey } from './check-key.ts'
import { ProofError } from './proof-error.ts'

/**
 * The public key of a Multikey text (`publicKeyMultibase`).
 *
 * @see Controlled Identifiers 1.0 #Multikey
 * @throws {ProofError} `unsupported_key` when it is none, or its point is not on the curve
 * @example const key = publicKeyFromMultikey('z6MktwupdmLXVVqTzCw4i46r4uGyosGXRnR3XjN4Zq7oMMsw')
 */
export function publicKeyFromMultikey(text: string): PublicJwk {
  const { type, bytes } = parse(text, 'public')
  return checkPublicKey(publicJwk(type, bytes))
}

/**
 * The private key of a Multikey text (`secretKeyMultibase`), its public half computed.
 *
 * @see Controlled Identifiers 1.0 #Multikey
 * @throws {ProofError} `unsupported_key`; the message never shows the text
 * @example const signer = createSigner(privateKeyFromMultikey(secretKeyMultibase))
 */
export function privateKeyFromMultikey(text: string): PrivateJwk {
  const { type, bytes } = parse(text, 'secret')
  return { ...publicJwk(type, publicBytes(type, bytes)), d: base64urlnopad.encode(bytes) }
}

/**
 * A private key as `secretKeyMultibase`. Keep it as secret as the key.
 *
 * @see Controlled Identifiers 1.0 #Multikey
 * @throws {ProofError} `unsupported_key` for RSA, which Multikey has no form for
 * @example const secretKeyMultibase = secretMultikeyOf(await generateKey('p256'))
 */
export function secretMultikeyOf(key: PrivateJwk): string {
  checkPrivateKey(key)
  const { crv } = key
  if (crv !== 'Ed25519' && crv !== 'P-256' && crv !== 'P-384') {
    throw unsupported('an RSA key has no Multikey form: use a JWK or PEM instead')
  }
  return formatMultikey({ type: crv, kind: 'secret', bytes: base64urlnopad.decode(key.d) })
}

/** The public members of a private key on a curve, computed from `d`. */
export function publicMembersOf(type: Multikey['type'], d: Uint8Array): PublicJwk {
  return publicJwk(type, publicBytes(type, d))
}

function parse(text: string, kind: Multikey['kind']): Multikey {
  const key = parseMultikey(text)
  if (key?.kind === kind) return key
  const name = kind === 'public' ? 'publicKeyMultibase' : 'secretKeyMultibase'
  throw unsupported(`expected ${name}: "z" and an Ed25519, P-256 or P-384 key in base58btc`)
}

function publicJwk(type: Multikey['type'], bytes: Uint8Array): PublicJwk {
  if (type === 'Ed25519') return { kty: 'OKP', crv: type, x: base64urlnopad.encode(bytes) }
  const point = decompress(type, bytes)
  const size = (point.length - 1) / 2
  const x = base64urlnopad.encode(point.subarray(1, 1 + size))
  return { kty: 'EC', crv: type, x, y: base64urlnopad.encode(point.subarray(1 + size)) }
}

const curves = { 'P-256': p256, 'P-384': p384 } as const

function decompress(type: keyof typeof curves, bytes: Uint8Array): Uint8Array {
  try {
    return curves[type].Point.fromBytes(bytes).toBytes(false)
  } catch (cause) {
    throw new ProofError('unsupported_key', {
      message: `the Multikey holds no point of ${type}`,
      cause,
    })
  }
}

function publicBytes(type: Multikey['type'], secret: Uint8Array): Uint8Array {
  try {
    return type === 'Ed25519' ? ed25519.getPublicKey(secret) : curves[type].getPublicKey(secret)
  } catch {
    // No cause: noble may quote the number.
    throw unsupported(`the private key is out of range for ${type}`)
  }
}

function unsupported(message: string): ProofError {
  return new ProofError('unsupported_key', { message })
}
