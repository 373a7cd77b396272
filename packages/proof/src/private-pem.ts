import type { PrivateJwk, PublicJwk } from '@openboat/model'
import { base64urlnopad } from '@scure/base'
import { checkPrivateKey, checkPublicKey } from './check-key.ts'
import { BIT_STRING, NULL, OCTET_STRING, SEQUENCE, concatenate, readDer, writeDer } from './der.ts'
import {
  EC,
  ED25519,
  RSA,
  children,
  contentOf,
  curveNamed,
  curveOid,
  decodePem,
  encodePem,
  identifier,
  readIdentifier,
  readUnsigned,
  unsupported,
  writeUnsigned,
} from './key-der.ts'
import { publicMembersOf } from './key-from-multikey.ts'

/**
 * A private key from PEM: `PRIVATE KEY` (PKCS#8: Ed25519, P-256, P-384, RSA), `EC PRIVATE KEY`
 * (SEC 1) or `RSA PRIVATE KEY` (PKCS#1), the forms that openssl writes.
 *
 * @see RFC 5958 section 2, RFC 5915 section 3, RFC 8017 appendix A.1.2, RFC 8410 section 7
 * @throws {ProofError} `unsupported_key` for anything else, encrypted keys included; no message
 *   ever shows what is in the text
 * @example const signer = createSigner(privateKeyFromPem(pem))
 */
export function privateKeyFromPem(pem: string): PrivateJwk {
  const { label, bytes } = decodePem(pem)
  const key = readLabelled(label, bytes)
  checkPrivateKey(key)
  return key
}

/**
 * A private key as PKCS#8 PEM. Keep it as secret as the key.
 *
 * @see RFC 5958 section 2, RFC 7468 section 10
 * @throws {ProofError} `unsupported_key` unless it is an Ed25519, P-256, P-384 or RSA key, RSA with
 *   its primes
 * @example const pem = privatePemOf(await generateKey('p256'))
 */
export function privatePemOf(key: PrivateJwk): string {
  checkPrivateKey(key)
  const { kty, crv } = key
  if (kty === 'OKP') {
    const seed = writeDer(OCTET_STRING, base64urlnopad.decode(key.d))
    return pkcs8([identifier(ED25519)], seed)
  }
  if (kty === 'EC') return pkcs8([identifier(EC), identifier(curveOid(crv))], writeEc(key))
  return pkcs8([identifier(RSA), writeDer(NULL)], writeRsa(key))
}

function readLabelled(label: string, bytes: Uint8Array): PrivateJwk {
  if (label === 'PRIVATE KEY') return readPkcs8(bytes)
  if (label === 'EC PRIVATE KEY') return readEc(bytes)
  if (label === 'RSA PRIVATE KEY') return readRsa(bytes)
  throw unsupported(
    `expected PRIVATE KEY, EC PRIVATE KEY or RSA PRIVATE KEY, found ${label}; ` +
      'decrypt an encrypted key first: openssl pkcs8 -topk8 -nocrypt',
  )
}

function readPkcs8(bytes: Uint8Array): PrivateJwk {
  const [, algorithm, key] = children(readDer(bytes)[0], SEQUENCE)
  const [type, parameters] = children(algorithm, SEQUENCE)
  const content = contentOf(key, OCTET_STRING)
  const oid = readIdentifier(type)
  if (oid === RSA) return readRsa(content)
  if (oid === EC) return readEc(content, readIdentifier(parameters))
  if (oid !== ED25519) throw unsupported(`PKCS#8 algorithm ${oid} (DER, hexadecimal) is not known`)
  const seed = contentOf(readDer(content)[0], OCTET_STRING)
  return { ...publicMembersOf('Ed25519', seed), d: base64urlnopad.encode(seed) }
}

/** The public half is computed: what a file says about it need not be true. */
function readEc(bytes: Uint8Array, curve?: string): PrivateJwk {
  const [, scalar, ...optional] = children(readDer(bytes)[0], SEQUENCE)
  const parameters = optional.find(({ tag }) => tag === CURVE_OF_KEY)
  const crv = curveNamed(curve ?? readIdentifier(parameters && readDer(parameters.content)[0]))
  if (crv === undefined) throw unsupported('the EC key is not on P-256 or P-384')
  const d = contentOf(scalar, OCTET_STRING)
  return { ...publicMembersOf(crv, d), d: base64urlnopad.encode(d) }
}

/** RFC 5915: `[0]` and `[1]`, both explicit. */
const CURVE_OF_KEY = 0xa0
const PUBLIC_KEY = 0xa1

function readRsa(bytes: Uint8Array): PrivateJwk {
  const [, ...numbers] = children(readDer(bytes)[0], SEQUENCE)
  const at = (index: number) => readUnsigned(numbers[index])
  const key = { kty: 'RSA', n: at(0), e: at(1) } as const satisfies PublicJwk
  return { ...key, d: at(2), p: at(3), q: at(4), dp: at(5), dq: at(6), qi: at(7) }
}

function writeEc(key: PrivateJwk): Uint8Array {
  const { x = '', y = '' } = checkPublicKey(key)
  const point = concatenate([
    Uint8Array.of(0, 4),
    base64urlnopad.decode(x),
    base64urlnopad.decode(y),
  ])
  return writeDer(
    SEQUENCE,
    writeUnsigned('AQ'),
    writeDer(OCTET_STRING, base64urlnopad.decode(key.d)),
    writeDer(PUBLIC_KEY, writeDer(BIT_STRING, point)),
  )
}

function writeRsa({ n, e, d, p, q, dp, dq, qi }: PrivateJwk): Uint8Array {
  const numbers = [n, e, d, p, q, dp, dq, qi].map((number) => {
    if (number === undefined)
      throw unsupported('an RSA key in PEM needs its members p, q, dp, dq and qi')
    return writeUnsigned(number)
  })
  return writeDer(SEQUENCE, writeUnsigned('AA'), ...numbers)
}

function pkcs8(algorithm: readonly Uint8Array[], key: Uint8Array): string {
  const bytes = writeDer(
    SEQUENCE,
    writeUnsigned('AA'),
    writeDer(SEQUENCE, ...algorithm),
    writeDer(OCTET_STRING, key),
  )
  return encodePem('PRIVATE KEY', bytes)
}
