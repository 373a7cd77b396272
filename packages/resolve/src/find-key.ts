import { isAbsoluteIri, stringsOf, type JsonObject } from '@openboat/model'
import { alsoKnownAs, findMethod, relationshipsOf } from './controller-document.ts'
import { documentAt } from './controller.ts'
import { didKeyMethodId } from './did-key.ts'
import { withoutFragment, type DocumentSource, type KeyRequest } from './fetched.ts'
import { isJwk, isJwkSet, jwkFor } from './jwk-set.ts'
import type { FoundKey, KeyAnswer, KeyFailure, Relationships } from './key-answer.ts'
import { methodPeriod } from './key-period.ts'
import { createLookup, failure, type Lookup } from './lookup.ts'
import { readJwk } from './public-key.ts'
import { readVerificationMethod } from './verification-method.ts'

/**
 * The key that an id names: the document at the id without its fragment is fetched, whatever the
 * fragment looks like, and the key must be in it.
 *
 * @see Controlled Identifiers 1.0 #retrieve-verification-method; OB 3.0 #dereferencing
 */
export async function findKey(
  id: string,
  source: DocumentSource,
  request?: KeyRequest,
): Promise<KeyAnswer> {
  const known = foundInIds.get(id)
  if (known !== undefined) return { ...known, consulted: [] }
  const lookup = createLookup(source, request)
  const answer = isAbsoluteIri(id)
    ? await keyNamed(inFull(id), lookup)
    : failure('malformed', `${JSON.stringify(id.slice(0, 200))} is not a URL or DID URL`)
  if (answer.ok && lookup.consulted.length === 0) remember(id, answer)
  return { ...answer, consulted: lookup.consulted }
}

/** Keys found without asking anybody: the id holds them (did:key, did:jwk), so they stay the same. */
const foundInIds = new Map<string, FoundKey>()

/** Issuers sign many badges, and reading their key anew takes a third as long as verifying with it. */
function remember(id: string, found: FoundKey): void {
  if (id.length > MAX_REMEMBERED_ID) return
  if (foundInIds.size >= MAX_REMEMBERED) foundInIds.clear()
  Object.freeze(found.key)
  foundInIds.set(id, found)
}

const MAX_REMEMBERED = 256
/** Of a did:jwk with an RSA key of 2048 bits. */
const MAX_REMEMBERED_ID = 1_000

/** Policy: `did:key:z…` alone is taken as the one key it consists of, because issuers write it so. */
function inFull(id: string): string {
  return id.startsWith('did:key:') && !id.includes('#') ? didKeyMethodId(id) : id
}

async function keyNamed(id: string, lookup: Lookup): Promise<FoundKey | KeyFailure> {
  const answer = await documentAt(withoutFragment(id), lookup)
  if (!answer.ok) return answer
  const { document } = answer
  if (isJwkSet(document) || isJwk(document)) return await jwkNamed(id, document)
  return await methodNamed(id, document, lookup)
}

/** A bare JWK says nothing about who controls it: `issuerKeys` does. */
async function jwkNamed(id: string, document: JsonObject): Promise<FoundKey | KeyFailure> {
  const jwk = jwkFor(id, document)
  if (jwk === undefined) return failure('not_found', `no key there has the kid of ${id}`)
  const answer = await readJwk(jwk)
  return answer.ok ? { ok: true, key: answer.key, id, ...unlisted } : answer
}

async function methodNamed(
  id: string,
  document: JsonObject,
  lookup: Lookup,
): Promise<FoundKey | KeyFailure> {
  const base = withoutFragment(id)
  const method = findMethod(document, id)
  if (method === undefined) return failure('not_found', `${base} has no verification method ${id}`)
  // A document that calls itself something else speaks for somebody else.
  if (method !== document && (document['id'] ?? base) !== base) {
    return failure('malformed', `the document at ${base} has another id`)
  }
  const key = await readVerificationMethod(method)
  if (!key.ok) return key
  const controller = controllerOf(method, method === document ? undefined : base)
  const listed = await relationships(id, controller, document, lookup)
  if ('problem' in listed) return listed
  return {
    ok: true,
    key: key.key,
    id,
    ...(controller === undefined ? {} : { controller }),
    ...listed,
    ...methodPeriod(method),
  }
}

function controllerOf(method: JsonObject, base: string | undefined): string | undefined {
  const controllers = stringsOf(method['controller'])
  return controllers.find((controller) => controller === base) ?? controllers[0] ?? base
}

/**
 * Asks the controller's own document: that a key says whose it is proves nothing, anyone can say
 * so. A controller that cannot be asked leaves the question open, which is a failure.
 */
const unlisted: Relationships = { assertionMethod: false, authentication: false }

async function relationships(
  id: string,
  controller: string | undefined,
  document: JsonObject,
  lookup: Lookup,
): Promise<Listing | KeyFailure> {
  if (controller === undefined) return unlisted
  if (controller === withoutFragment(id)) return listingIn(document, controller, id)
  const answer = await documentAt(withoutFragment(controller), lookup)
  if (!answer.ok) return answer.problem === 'malformed' ? unlisted : answer
  const isOwn = answer.document['id'] === controller
  return isOwn ? listingIn(answer.document, controller, id) : unlisted
}

type Listing = Relationships & Pick<FoundKey, 'alsoKnownAs'>

function listingIn(document: JsonObject, controller: string, id: string): Listing {
  return { ...relationshipsOf(document, controller, id), ...alsoKnownAs(document) }
}
