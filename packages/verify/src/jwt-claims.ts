import { asList, type Credential, type JsonObject, type JsonValue } from '@openboat/model'

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

/**
 * A document as its contexts explain it. A JWT's registered claims are the envelope's, and no context
 * defines all of them. Nor are JWTs linked data, which a presentation of VCDM 1.1 may hold as texts
 * (VCDM 1.1 #json-web-token): the envelope signs them, and each is judged by itself.
 */
export function withoutJwtClaims({ envelope, document, vcdm }: Credential): JsonObject {
  if (envelope === 'json') return document
  const mayHoldTexts = vcdm === '1.1' && document['proof'] === undefined
  const isLeftOut = (name: string, value: JsonValue): boolean =>
    registeredClaims.has(name) ||
    (name === 'verifiableCredential' && mayHoldTexts && areTexts(value))
  return Object.fromEntries(
    Object.entries(document).filter(([name, value]) => !isLeftOut(name, value)),
  )
}

function areTexts(value: JsonValue): boolean {
  return asList(value).every((item) => typeof item === 'string' && compactJws.test(item))
}

const compactJws = /^[\w-]+\.[\w-]+\.[\w-]*$/
