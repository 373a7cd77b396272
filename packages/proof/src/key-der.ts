import type { PublicJwk } from '@openboat/model'
import { base64, base64urlnopad, hex } from '@scure/base'
import { INTEGER, OBJECT_IDENTIFIER, readDer, writeDer, type DerElement } from './der.ts'
import { ProofError } from './proof-error.ts'

// What the PEM forms of public and private keys have in common.

export const RSA = '2a864886f70d010101'
export const EC = '2a8648ce3d0201'
export const ED25519 = '2b6570'
const curves = { '2a8648ce3d030107': 'P-256', '2b81040022': 'P-384' } as const

/** The first block but `EC PARAMETERS`, which openssl puts before a key. */
export function decodePem(pem: string): { label: string; bytes: Uint8Array } {
  const match = /-----BEGIN (?!EC PARAMETERS)([A-Z0-9 ]{1,40})-----([^-]*)-----END \1-----/.exec(
    pem,
  )
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

export function encodePem(label: string, bytes: Uint8Array): string {
  const lines = base64.encode(bytes).match(/.{1,64}/g) ?? []
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n')
}

export function curveNamed(oid: string): 'P-256' | 'P-384' | undefined {
  return Object.entries(curves).find(([each]) => each === oid)?.[1]
}

export function curveOid(crv: string | undefined): string {
  return Object.entries(curves).find(([, name]) => name === crv)?.[0] ?? ''
}

/** An uncompressed point (SEC 1 section 2.3.3) on the curve of an object identifier. */
export function readPoint(point: Uint8Array, curve: string): PublicJwk {
  const crv = curveNamed(curve)
  const size = crv === 'P-256' ? 32 : 48
  if (crv === undefined || point[0] !== 4 || point.length !== 1 + 2 * size) {
    throw unsupported('expected an uncompressed point on P-256 or P-384')
  }
  const x = base64urlnopad.encode(point.subarray(1, 1 + size))
  return { kty: 'EC', crv, x, y: base64urlnopad.encode(point.subarray(1 + size)) }
}

export function identifier(oid: string): Uint8Array {
  return writeDer(OBJECT_IDENTIFIER, hex.decode(oid))
}

export function readIdentifier(element: DerElement | undefined): string {
  return hex.encode(contentOf(element, OBJECT_IDENTIFIER))
}

/** DER integers are signed: a leading zero keeps a high first bit positive. */
export function writeUnsigned(number: string): Uint8Array {
  const bytes = base64urlnopad.decode(number)
  const isHigh = (bytes[0] ?? 0) > 0x7f
  return writeDer(INTEGER, isHigh ? Uint8Array.of(0) : Uint8Array.of(), bytes)
}

export function readUnsigned(element: DerElement | undefined): string {
  const bytes = contentOf(element, INTEGER)
  return base64urlnopad.encode(bytes[0] === 0 ? bytes.subarray(1) : bytes)
}

export function children(element: DerElement | undefined, tag: number): DerElement[] {
  return readDer(contentOf(element, tag))
}

export function contentOf(element: DerElement | undefined, tag: number): Uint8Array {
  if (element?.tag === tag) return element.content
  throw unsupported('the DER inside the PEM is cut off, or another kind of key than it says')
}

export function unsupported(message: string): ProofError {
  return new ProofError('unsupported_key', { message })
}
