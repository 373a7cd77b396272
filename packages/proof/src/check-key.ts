import type { PrivateJwk, PublicJwk } from '@openboat/model'
import { base64urlnopad } from '@scure/base'
import { publicMembers } from './jwk-members.ts'
import { ProofError } from './proof-error.ts'
import { rememberSome } from './remember-some.ts'

/** Largest accepted RSA modulus in bits; verification time grows with its square. */
const MAX_RSA_BITS = 8192

/**
 * The public half of a key, its members checked so that every runtime accepts and refuses alike.
 *
 * @returns For equal keys the same frozen object, as long as it is remembered.
 * @see RFC 7518 section 6, RFC 8037 section 2
 * @throws {ProofError} `unsupported_key` for another key type or curve, or for members that are
 *   not base64url of the right length
 */
export function checkPublicKey(key: PublicJwk): PublicJwk {
  // What comes from here need not be looked at again.
  return checkedBefore.has(key) ? key : checkedKey(key)
}

const checkedBefore = new WeakSet<PublicJwk>()

/** An issuer signs many badges. */
const checkedKey = rememberSome({
  limit: 256,
  nameOf: (key: PublicJwk) => JSON.stringify(publicMembers(key)),
  make: check,
})

function check(key: PublicJwk): PublicJwk {
  if (key.kty === 'OKP' && key.crv === 'Ed25519') requireLength(key, ['x'], 32)
  else if (key.kty === 'EC' && key.crv === 'P-256') requireLength(key, ['x', 'y'], 32)
  else if (key.kty === 'EC' && key.crv === 'P-384') requireLength(key, ['x', 'y'], 48)
  else if (key.kty === 'RSA') checkRsa(key)
  else {
    const found = `kty ${JSON.stringify(key.kty)}, crv ${JSON.stringify(key.crv)}`
    throw unsupported(`expected an Ed25519, P-256, P-384 or RSA key as JWK, found ${found}`)
  }
  const checked = Object.freeze(publicMembers(key))
  checkedBefore.add(checked)
  if (key.kty === 'RSA') bitsOfFrozen.set(checked, rsaBits(checked))
  return checked
}

/**
 * The same for a key that signs. Its member `d` never appears in a message.
 *
 * @throws {ProofError} `unsupported_key`
 */
export function checkPrivateKey(key: PrivateJwk): void {
  const { kty, x } = checkPublicKey(key)
  const found = lengthOf(key.d)
  const expected = kty === 'RSA' ? found : lengthOf(x)
  if (found !== undefined && found === expected) return
  throw unsupported(
    key.d === undefined
      ? `this is a public key (${kty} without member "d"): signing needs the private one`
      : `${kty} private key: member "d" has the wrong length`,
  )
}

/** Length of an RSA modulus in bits. */
export function rsaBits(key: PublicJwk): number {
  return bitsOfFrozen.get(key) ?? bitLength(decodeMember(key, 'n'))
}

const bitsOfFrozen = new WeakMap<PublicJwk, number>()

function requireLength(key: PublicJwk, names: readonly ('x' | 'y')[], length: number): void {
  for (const name of names) {
    const found = decodeMember(key, name).length
    if (found === length) continue
    throw unsupported(`${key.crv} member "${name}" must hold ${length} bytes, found ${found}`)
  }
}

function checkRsa(key: PublicJwk): void {
  const bits = rsaBits(key)
  if (bits > MAX_RSA_BITS) {
    throw unsupported(`RSA modulus of ${bits} bits: at most ${MAX_RSA_BITS} are accepted`)
  }
  const exponent = decodeMember(key, 'e')
  // With e = 1 a signature is the padded digest itself: anybody can write one.
  const isOdd = ((exponent.at(-1) ?? 0) & 1) === 1
  if (!isOdd || bitLength(exponent) < 2) {
    throw unsupported('RSA exponent "e" must be an odd number above 1')
  }
}

function decodeMember(key: PublicJwk, name: 'x' | 'y' | 'n' | 'e'): Uint8Array {
  const text: unknown = key[name]
  try {
    if (typeof text === 'string' && text !== '') return base64urlnopad.decode(text)
  } catch (cause) {
    throw unsupported(`${key.kty} member "${name}" is not base64url without padding`, cause)
  }
  throw unsupported(`${key.kty} key without member "${name}"`)
}

function lengthOf(text: string | undefined): number | undefined {
  try {
    return text === undefined ? undefined : base64urlnopad.decode(text).length
  } catch {
    return undefined
  }
}

function bitLength(bytes: Uint8Array): number {
  const first = bytes.findIndex((byte) => byte !== 0)
  if (first === -1) return 0
  return (bytes.length - first) * 8 - Math.clz32(bytes[first] ?? 0) + 24
}

function unsupported(message: string, cause?: unknown): ProofError {
  return new ProofError('unsupported_key', { message, cause })
}
