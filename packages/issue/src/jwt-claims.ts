import { isJsonObject, parseInstant, type JsonObject, type JsonValue } from '@openboat/model'
import { issuerIdOf } from './complete-credential.ts'
import { stated } from './stated.ts'
import { without } from './without.ts'

/**
 * The payload of a VC-JWT: the credential itself and the registered claims that repeat its parts
 * (OB 3.0 #jwt-proof).
 */
export function jwtClaims(credential: JsonObject): JsonObject {
  const { credentialSubject: subject } = credential
  return stated({
    ...credential,
    iss: issuerIdOf(credential),
    jti: credential['id'],
    // The specification requires `sub`, but also allows subjects that are known by identifier only.
    sub: isJsonObject(subject) ? subject['id'] : undefined,
    nbf: numericDate(credential['validFrom']),
    exp: numericDate(credential['validUntil']),
  })
}

/** The credential in a payload that `jwtClaims` made. */
export function withoutClaims(payload: JsonObject): JsonObject {
  return without(payload, ['iss', 'jti', 'sub', 'nbf', 'exp'])
}

/** Whole seconds since 1970 (RFC 7519 allows fractions, common libraries do not). */
function numericDate(when: JsonValue | undefined): number | undefined {
  return typeof when === 'string' ? parseInstant(when)?.epochSeconds : undefined
}
