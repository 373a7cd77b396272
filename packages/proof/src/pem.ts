import type { PublicJwk } from '@openboat/model'
import { base64urlnopad } from '@scure/base'
import { checkPublicKey } from './check-key.ts'
import { BIT_STRING, NULL, SEQUENCE, concatenate, readDer, writeDer } from './der.ts'
import {
  EC,
  ED25519,
  RSA,
  children,
  contentOf,
  curveOid,
  decodePem,
  encodePem,
  identifier,
  readIdentifier,
  readPoint,
  readUnsigned,
  unsupported,
  writeUnsigned,
} from './key-der.ts'

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
  return encodePem('PUBLIC KEY', writeSpki(checkPublicKey(key)))
}

function readSpki(bytes: Uint8Array): PublicJwk {
  const [algorithm, key] = children(readDer(bytes)[0], SEQUENCE)
  const [type, parameters] = children(algorithm, SEQUENCE)
  const [unusedBits, ...keyBytes] = contentOf(key, BIT_STRING)
  if (unusedBits !== 0) throw unsupported('the SPKI key is not a whole number of bytes')
  const point = Uint8Array.from(keyBytes)
  const oid = readIdentifier(type)
  if (oid === RSA) return readRsa(point)
  if (oid === ED25519) return { kty: 'OKP', crv: 'Ed25519', x: base64urlnopad.encode(point) }
  if (oid === EC) return readPoint(point, readIdentifier(parameters))
  throw unsupported(`SPKI algorithm ${oid} (DER, hexadecimal) is none of RSA, EC and Ed25519`)
}

function readRsa(bytes: Uint8Array): PublicJwk {
  const [modulus, exponent] = children(readDer(bytes)[0], SEQUENCE)
  return { kty: 'RSA', n: readUnsigned(modulus), e: readUnsigned(exponent) }
}

function writeSpki(key: PublicJwk): Uint8Array {
  const { kty, crv, x = '', y = '', n = '', e = '' } = key
  if (kty === 'RSA') {
    const numbers = writeDer(SEQUENCE, writeUnsigned(n), writeUnsigned(e))
    return spki([identifier(RSA), writeDer(NULL)], numbers)
  }
  const point = base64urlnopad.decode(x)
  if (kty === 'OKP') return spki([identifier(ED25519)], point)
  const uncompressed = concatenate([Uint8Array.of(4), point, base64urlnopad.decode(y)])
  return spki([identifier(EC), identifier(curveOid(crv))], uncompressed)
}

function spki(algorithm: readonly Uint8Array[], key: Uint8Array): Uint8Array {
  return writeDer(
    SEQUENCE,
    writeDer(SEQUENCE, ...algorithm),
    writeDer(BIT_STRING, Uint8Array.of(0), key),
  )
}
