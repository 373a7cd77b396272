import { constants, createPublicKey, publicDecrypt } from 'node:crypto'
import { ObfError } from '../obf-error.ts'
import { RegistrationClaims } from '../wire/registration.ts'

/** The factory's own limit. */
const LIFETIME_S = 10 * 60

/**
 * What a registration key says. It is one block that the factory has encrypted with its private RSA
 * key (PKCS#1 v1.5, type 1, no hash), so that anybody can read it with the public one.
 *
 * @param registrationKey  Base64, as "Admin tools > API key" shows it; white space does not matter.
 * @param publicKey  PEM, from `/v1/client/OBF.rsa.pub`.
 * @param now  Milliseconds since 1970.
 * @throws {ObfError} `bad_registration`
 */
export function readRegistrationKey(
  registrationKey: string,
  publicKey: string,
  now: number,
): RegistrationClaims {
  const claims = RegistrationClaims.safeParse(decrypted(registrationKey, publicKey))
  if (!claims.success) throw bad('it does not name an organisation')
  const { ctime } = claims.data
  if (ctime !== undefined && now / 1000 > ctime + LIFETIME_S) {
    throw bad('it is older than ten minutes; make a new one')
  }
  return claims.data
}

function decrypted(registrationKey: string, publicKey: string): unknown {
  const block = Buffer.from(registrationKey.replaceAll(/\s+/g, ''), 'base64')
  try {
    const key = { key: createPublicKey(publicKey), padding: constants.RSA_PKCS1_PADDING }
    return JSON.parse(publicDecrypt(key, block).toString('utf8')) as unknown
  } catch {
    // Without the cause: JSON's errors quote what they read.
    throw bad('it cannot be read with the public key of this factory; copy all of it')
  }
}

function bad(why: string): ObfError {
  return new ObfError('bad_registration', { message: `registration key: ${why}` })
}
