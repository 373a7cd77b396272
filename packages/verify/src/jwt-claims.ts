import type { Credential, JsonObject } from '@openboat/model'

const registeredClaims = new Set([
  'iss',
  'sub',
  'aud',
  'jti',
  'nbf',
  'exp',
  'iat',
  'cnf',
  'vc',
  'vp',
  // Of SD-JWT: the type, and a Token Status List.
  'vct',
  'vct#integrity',
  'status',
])

/** A JWT's registered claims are the envelope's, and no context defines all of them. */
export function withoutJwtClaims({ envelope, document }: Credential): JsonObject {
  if (envelope === 'json') return document
  return Object.fromEntries(
    Object.entries(document).filter(([name]) => !registeredClaims.has(name)),
  )
}
