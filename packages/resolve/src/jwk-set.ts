import { asList, isJsonObject, type JsonObject } from '@openboat/model'
import { withoutFragment } from './fetched.ts'
import type { PublishedKey } from './key-answer.ts'
import { jwkPeriod } from './key-period.ts'
import { exposure, publicPart } from './published-private-key.ts'
import { readJwk } from './public-key.ts'

/** @see RFC 7517 section 5 */
export function isJwkSet(document: JsonObject): boolean {
  return Array.isArray(document['keys'])
}

export function isJwk(document: JsonObject): boolean {
  return typeof document['kty'] === 'string'
}

/**
 * The JWK that an id names, in what its URL holds. In a set, `kid` is the fragment or the whole id.
 * A JWK alone is named by its URL; if it has a `kid`, a fragment must agree with it.
 */
export function jwkFor(id: string, document: JsonObject): JsonObject | undefined {
  const names = namesOf(id)
  if (isJwkSet(document)) {
    return membersOf(document).find(({ kid }) => typeof kid === 'string' && names.includes(kid))
  }
  const { kid } = document
  const agrees = typeof kid !== 'string' || names.includes(kid) || !id.includes('#')
  return agrees ? document : undefined
}

/**
 * The keys in a set by which an issuer may sign: readable, not for encryption, and of this issuer
 * where they say whose they are.
 *
 * @see OB 3.0 Implementation Guide #key-provenance
 */
export async function issuerKeysIn(
  document: JsonObject,
  issuer: string,
): Promise<readonly PublishedKey[]> {
  const keys: PublishedKey[] = []
  for (const jwk of membersOf(document)) {
    const { iss, use } = jwk
    if ((iss !== undefined && iss !== issuer) || use === 'enc') continue
    const answer = await readJwk(publicPart(jwk))
    if (answer.ok) keys.push({ ...answer.key, ...jwkPeriod(jwk), ...exposure(jwk) })
  }
  return keys
}

function namesOf(id: string): readonly string[] {
  const fragment = id.slice(withoutFragment(id).length + 1)
  return fragment === '' ? [id] : [id, fragment]
}

function membersOf(document: JsonObject): readonly JsonObject[] {
  return asList(document['keys']).filter((key) => isJsonObject(key))
}
