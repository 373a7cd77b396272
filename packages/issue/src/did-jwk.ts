import { isJsonObject, type PublicJwk } from '@openboat/model'

const PREFIX = 'did:jwk:'

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
