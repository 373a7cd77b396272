import { holdsPrivateKey, isJsonObject, type JsonObject } from '@openboat/model'
import type { KeyFailure } from './key-answer.ts'
import { failure } from './lookup.ts'

/**
 * Whether a JWK or a verification method holds the private half of its key: whoever reads it can sign
 * with it.
 *
 * @see Controlled Identifiers 1.0 #Multikey, #JsonWebKey
 */
export function publishesPrivateKey(description: JsonObject): boolean {
  const { publicKeyJwk } = description
  const hasMember = Object.entries(description).some(
    ([name, value]) => isPrivateMember(name) && value !== null,
  )
  return (
    hasMember ||
    holdsPrivateKey(description) ||
    (isJsonObject(publicKeyJwk) && holdsPrivateKey(publicKeyJwk))
  )
}

/** The same without what should not be there. */
export function publicPart(description: JsonObject): JsonObject {
  const members = Object.entries(publicJwk(description)).filter(([name]) => !isPrivateMember(name))
  const rest: JsonObject = Object.fromEntries(members)
  const { publicKeyJwk } = rest
  return isJsonObject(publicKeyJwk) ? { ...rest, publicKeyJwk: publicJwk(publicKeyJwk) } : rest
}

function publicJwk(jwk: JsonObject): JsonObject {
  const members = Object.entries(jwk).filter(([name, value]) => !holdsPrivateKey({ [name]: value }))
  return Object.fromEntries(members)
}

/** How a key is marked that stands in a list: it was published, but counts for nothing. */
export function exposure(description: JsonObject): { readonly exposed?: true } {
  return publishesPrivateKey(description) ? { exposed: true } : {}
}

/** What the key is stays out of the message. */
export function privateKeyPublished(): KeyFailure {
  return failure(
    'private_key_published',
    'the private half of the key is published with it, so anybody can sign with it',
  )
}

/** `secretKeyMultibase`, and as earlier editions had it: `privateKeyMultibase`, `privateKeyJwk`, … */
function isPrivateMember(name: string): boolean {
  return /^(?:secret|private)Key/.test(name)
}
