import { isJsonObject, parseInstant, type JsonObject, type JsonValue } from '@openboat/model'
import { issuerIdOf } from './complete-credential.ts'
import { stated } from './stated.ts'
import { without } from './without.ts'

/**
 * The payload of a VC-JWT: the credential itself and the registered claims that repeat its parts
 * (OB 3.0 #jwt-proof). When it was signed is said only where that is not when it begins to count: a
 * verifier must know it, to see that the key had not ended.
 *
 * @param signedAt  ISO 8601
 */
export function jwtClaims(credential: JsonObject, signedAt: string): JsonObject {
  const { credentialSubject: subject, validFrom } = credential
  const [starts, signed] = [numericDate(validFrom), numericDate(signedAt)]
  return stated({
    ...credential,
    iss: issuerIdOf(credential),
    jti: credential['id'],
    // The specification requires `sub`, but also allows subjects that are known by identifier only.
    sub: isJsonObject(subject) ? subject['id'] : undefined,
    nbf: starts,
    iat: starts === signed ? undefined : signed,
    exp: numericDate(credential['validUntil']),
  })
}

/** The credential in a payload that `jwtClaims` made. */
export function withoutClaims(payload: JsonObject): JsonObject {
  return without(payload, ['iss', 'jti', 'sub', 'nbf', 'iat', 'exp'])
}

/** Whole seconds since 1970 (RFC 7519 allows fractions, common libraries do not). */
function numericDate(when: JsonValue | undefined): number | undefined {
  return typeof when === 'string' ? parseInstant(when)?.epochSeconds : undefined
}
