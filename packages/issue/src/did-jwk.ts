import { isJsonObject, type PublicJwk } from '@openboat/model'

const PREFIX = 'did:jwk:'

/** The DID that is the public key itself, in base64url (did:jwk method specification). */
export function didJwkOf(key: PublicJwk): string {
  // Only what RFC 7638 calls required, in its order: equal keys then have equal DIDs.
  const { crv, e, kty, n, x, y } = key
  const base64 = btoa(JSON.stringify({ crv, e, kty, n, x, y }))
  return PREFIX + base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** The key inside a did:jwk; undefined when there is none to read. */
export function keyOfDidJwk(did: string): Partial<PublicJwk> | undefined {
  try {
    const base64 = did.slice(PREFIX.length).replaceAll('-', '+').replaceAll('_', '/')
    const key: unknown = JSON.parse(atob(base64))
    return isJsonObject(key) ? key : undefined
  } catch {
    return undefined
  }
}
