import { formatMultikey, type Multikey, type PublicJwk } from '@openboat/model'
import { base64urlnopad } from '@scure/base'
import { checkPublicKey } from './check-key.ts'
import { ProofError } from './proof-error.ts'

/**
 * The key as a DID that contains it: `did:key:z6Mk…` for Ed25519, `did:key:zDn…` for P-256,
 * `did:key:z82…` for P-384.
 *
 * @see did:key method, section 3.1; Controlled Identifiers 1.0 #Multikey
 * @throws {ProofError} `unsupported_key` for RSA, which Multikey has no form for
 * @example const issuerId = didKeyOf(signer.publicKey)
 */
export function didKeyOf(key: PublicJwk): string {
  return `did:key:${multikeyOf(key)}`
}

/** The key in `publicKeyMultibase` form. */
export function multikeyOf(key: PublicJwk): string {
  return formatMultikey({ type: typeOf(key), kind: 'public', bytes: compressedPoint(key) })
}

function typeOf(key: PublicJwk): Multikey['type'] {
  const { crv } = checkPublicKey(key)
  if (crv === 'Ed25519' || crv === 'P-256' || crv === 'P-384') return crv
  throw new ProofError('unsupported_key', {
    message: 'an RSA key has no did:key or Multikey form: publish it as a JWK or PEM instead',
  })
}

function compressedPoint({ x = '', y }: PublicJwk): Uint8Array {
  const abscissa = base64urlnopad.decode(x)
  if (y === undefined) return abscissa
  // SEC 1 section 2.3.3: 02 for an even y, 03 for an odd one.
  const isOdd = ((base64urlnopad.decode(y).at(-1) ?? 0) & 1) === 1
  return Uint8Array.of(isOdd ? 3 : 2, ...abscissa)
}
