import { asList, isJsonObject, stringsOf, type JsonObject, type JsonValue } from '@openboat/model'
import { withoutFragment } from './fetched.ts'
import type { Relationships } from './key-answer.ts'
import { isVerificationMethod } from './verification-method.ts'

/**
 * The verification method with the given id, in the document found at the id's URL or DID: a
 * controller document (DID document, profile) or the description of a single key.
 */
export function findMethod(document: JsonObject, id: string): JsonObject | undefined {
  const base = withoutFragment(id)
  if (isVerificationMethod(document) && idOf(document, base) === id) return document
  return methodsOf(document).find((method) => idOf(method, base) === id)
}

/** What the controller document lists a verification method for. */
export function relationshipsOf(
  document: JsonObject,
  controller: string,
  id: string,
): Relationships {
  const lists = (name: keyof Relationships) =>
    asList(document[name]).some((entry) => idOf(entry, controller) === id)
  return { assertionMethod: lists('assertionMethod'), authentication: lists('authentication') }
}

/** Other ids that a controller document claims for its subject: a claim, until the other agrees. */
export function alsoKnownAs(document: JsonObject): { alsoKnownAs?: readonly string[] } {
  const names = stringsOf(document['alsoKnownAs'])
  return names.length === 0 ? {} : { alsoKnownAs: names }
}

/** The verification methods that a controller document lists for assertions. */
export function assertionMethods(document: JsonObject, controller: string): readonly JsonObject[] {
  return asList(document['assertionMethod']).flatMap((entry) => {
    if (isJsonObject(entry) && isVerificationMethod(entry)) return [entry]
    const id = idOf(entry, controller)
    const method = methodsOf(document).find((candidate) => idOf(candidate, controller) === id)
    return id === undefined || method === undefined ? [] : [method]
  })
}

/**
 * The id in full of a verification method that is the controller's own, by which a JWT may name it in
 * short. A key of somebody else has another name, even where the controller lists it.
 */
export function ownId(method: JsonObject, controller: string): string | undefined {
  const base = withoutFragment(controller)
  const controllers = stringsOf(method['controller'])
  const isOwn = controllers.length === 0 || controllers.includes(base)
  const id = idOf(method, base)
  return isOwn && id !== undefined && withoutFragment(id) === base ? id : undefined
}

function methodsOf(document: JsonObject): readonly JsonObject[] {
  // `publicKey` is what `verificationMethod` was called before DID Core 1.0.
  const { verificationMethod, assertionMethod, authentication, publicKey } = document
  return [verificationMethod, assertionMethod, authentication, publicKey]
    .flatMap(asList)
    .filter((method) => isJsonObject(method))
    .filter(isVerificationMethod)
}

/** An id, or the id of an object, in full: `#key-1` belongs to the document it is in. */
function idOf(entry: JsonValue, base: string): string | undefined {
  const id = isJsonObject(entry) ? entry['id'] : entry
  if (typeof id !== 'string') return undefined
  return id.startsWith('#') ? base + id : id
}
