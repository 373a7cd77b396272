import type { PublicJwk } from '@openboat/model'
import { base64, base64urlnopad, hex } from '@scure/base'
import { checkPublicKey } from './check-key.ts'
import {
  BIT_STRING,
  INTEGER,
  NULL,
  OBJECT_IDENTIFIER,
  SEQUENCE,
  concatenate,
  readDer,
  writeDer,
  type DerElement,
} from './der.ts'
import { ProofError } from './proof-error.ts'

const RSA = '2a864886f70d010101'
const EC = '2a8648ce3d0201'
const ED25519 = '2b6570'
const curves = { '2a8648ce3d030107': 'P-256', '2b81040022': 'P-384' } as const

/**
 * A public key from PEM: `PUBLIC KEY` (SPKI: RSA, P-256, P-384, Ed25519) or `RSA PUBLIC KEY`
 * (PKCS#1), the two forms found in `publicKeyPem` of Open Badges 2.0 keys.
 *
 * @see RFC 5280 section 4.1.2.7, RFC 8017 appendix A.1.1, RFC 8410; OB 2.0 #CryptographicKey
 * @throws {ProofError} `unsupported_key` for anything else, private keys and certificates included
 * @example const key = await publicKeyFromPem(cryptographicKey.publicKeyPem)
 */
export async function publicKeyFromPem(pem: string): Promise<PublicJwk> {
  const { label, bytes } = decodePem(pem)
  if (label === 'RSA PUBLIC KEY') return checkPublicKey(readRsa(bytes))
  if (label === 'PUBLIC KEY') return checkPublicKey(readSpki(bytes))
  throw unsupported(`expected PUBLIC KEY or RSA PUBLIC KEY, found ${label}`)
}

/**
 * The key as SPKI PEM, the form OB 2.0 publishes as `publicKeyPem`.
 *
 * @see RFC 5280 section 4.1.2.7, RFC 7468 section 13
 * @throws {ProofError} `unsupported_key` unless it is an Ed25519, P-256, P-384 or RSA key
 * @example const publicKeyPem = await publicPemOf(signer.publicKey)
 */
export async function publicPemOf(key: PublicJwk): Promise<string> {
  const bytes = writeSpki(checkPublicKey(key))
  const lines = base64.encode(bytes).match(/.{1,64}/g) ?? []
  return ['-----BEGIN PUBLIC KEY-----', ...lines, '-----END PUBLIC KEY-----', ''].join('\n')
}

function decodePem(pem: string): { label: string; bytes: Uint8Array } {
  const match = /-----BEGIN ([A-Z0-9 ]{1,40})-----([^-]*)-----END \1-----/.exec(pem)
  const [, label, body] = match ?? []
  if (label === undefined || body === undefined) {
    throw unsupported('expected PEM text between -----BEGIN … and -----END … lines')
  }
  try {
    return { label, bytes: base64.decode(body.replace(/\s/g, '')) }
  } catch {
    // No cause: it would quote the body, which is secret when somebody passes a private key.
    throw unsupported('the PEM body is not base64')
  }
}

function readSpki(bytes: Uint8Array): PublicJwk {
  const [algorithm, key] = children(readDer(bytes)[0], SEQUENCE)
  const [type, parameters] = children(algorithm, SEQUENCE)
  const [unusedBits, ...keyBytes] = contentOf(key, BIT_STRING)
  if (unusedBits !== 0) throw unsupported('the SPKI key is not a whole number of bytes')
  const point = Uint8Array.from(keyBytes)
  const oid = hex.encode(contentOf(type, OBJECT_IDENTIFIER))
  if (oid === RSA) return readRsa(point)
  if (oid === ED25519) return { kty: 'OKP', crv: 'Ed25519', x: base64urlnopad.encode(point) }
  if (oid === EC) return readPoint(point, hex.encode(contentOf(parameters, OBJECT_IDENTIFIER)))
  throw unsupported(`SPKI algorithm ${oid} (DER, hexadecimal) is none of RSA, EC and Ed25519`)
}

function readRsa(bytes: Uint8Array): PublicJwk {
  const [modulus, exponent] = children(readDer(bytes)[0], SEQUENCE)
  return { kty: 'RSA', n: readUnsigned(modulus), e: readUnsigned(exponent) }
}

function readPoint(point: Uint8Array, curve: string): PublicJwk {
  const crv = Object.entries(curves).find(([oid]) => oid === curve)?.[1]
  const size = crv === 'P-256' ? 32 : 48
  if (crv === undefined || point[0] !== 4 || point.length !== 1 + 2 * size) {
    throw unsupported('expected an uncompressed point on P-256 or P-384')
  }
  const x = base64urlnopad.encode(point.subarray(1, 1 + size))
  return { kty: 'EC', crv, x, y: base64urlnopad.encode(point.subarray(1 + size)) }
}

function writeSpki(key: PublicJwk): Uint8Array {
  const { kty, crv, x = '', y = '', n = '', e = '' } = key
  if (kty === 'RSA') {
    const numbers = writeDer(SEQUENCE, writeUnsigned(n), writeUnsigned(e))
    return spki([identifier(RSA), writeDer(NULL)], numbers)
  }
  const point = base64urlnopad.decode(x)
  if (kty === 'OKP') return spki([identifier(ED25519)], point)
  const oid = Object.entries(curves).find(([, name]) => name === crv)?.[0] ?? ''
  const uncompressed = concatenate([Uint8Array.of(4), point, base64urlnopad.decode(y)])
  return spki([identifier(EC), identifier(oid)], uncompressed)
}

function spki(algorithm: readonly Uint8Array[], key: Uint8Array): Uint8Array {
  return writeDer(
    SEQUENCE,
    writeDer(SEQUENCE, ...algorithm),
    writeDer(BIT_STRING, Uint8Array.of(0), key),
  )
}

function identifier(oid: string): Uint8Array {
  return writeDer(OBJECT_IDENTIFIER, hex.decode(oid))
}

/** DER integers are signed: a leading zero keeps a high first bit positive. */
function writeUnsigned(number: string): Uint8Array {
  const bytes = base64urlnopad.decode(number)
  const isHigh = (bytes[0] ?? 0) > 0x7f
  return writeDer(INTEGER, isHigh ? Uint8Array.of(0) : Uint8Array.of(), bytes)
}

function readUnsigned(element: DerElement | undefined): string {
  const bytes = contentOf(element, INTEGER)
  return base64urlnopad.encode(bytes[0] === 0 ? bytes.subarray(1) : bytes)
}

function children(element: DerElement | undefined, tag: number): DerElement[] {
  return readDer(contentOf(element, tag))
}

function contentOf(element: DerElement | undefined, tag: number): Uint8Array {
  if (element?.tag === tag) return element.content
  throw unsupported('the DER inside the PEM is not a public key')
}

function unsupported(message: string): ProofError {
  return new ProofError('unsupported_key', { message })
}
