import { isAbsoluteIri, type JsonObject } from '@openboat/model'
import { alsoKnownAs, assertionMethods, ownId } from './controller-document.ts'
import { documentAt } from './controller.ts'
import { withoutFragment, type DocumentSource, type KeyRequest } from './fetched.ts'
import { isDid } from './is-did.ts'
import { issuerKeysIn } from './jwk-set.ts'
import type { FoundIssuerKeys, IssuerKeysAnswer, KeyFailure, PublishedKey } from './key-answer.ts'
import { methodPeriod } from './key-period.ts'
import { createLookup, failure, type Lookup } from './lookup.ts'
import { exposure, publicPart } from './published-private-key.ts'
import { readVerificationMethod } from './verification-method.ts'

/**
 * The keys an issuer publishes for assertions: of a DID, those of its document; of an https issuer,
 * those of its domain's `/.well-known/jwks.json`, or else those its own document lists. Keys that
 * have ended are among them: whether one counts depends on when it signed.
 *
 * @see OB 3.0 Implementation Guide #key-provenance
 */
export async function findIssuerKeys(
  issuer: string,
  source: DocumentSource,
  request?: KeyRequest,
): Promise<IssuerKeysAnswer> {
  const lookup = createLookup(source, request)
  const answer = isAbsoluteIri(issuer)
    ? await keysOf(issuer, lookup)
    : failure('malformed', `${JSON.stringify(issuer.slice(0, 200))} is not a URL or DID`)
  return { ...answer, consulted: lookup.consulted }
}

async function keysOf(issuer: string, lookup: Lookup): Promise<FoundIssuerKeys | KeyFailure> {
  if (isDid(issuer)) return await keysInDocument(issuer, 'did', lookup)
  const keys = await keysOfDomain(issuer, lookup)
  if (keys.length > 0) return { ok: true, keys, from: 'jwks' }
  const isOpen = hasDomain(issuer) && !hasAnswered(lookup)
  const found = await keysInDocument(issuer, 'controller-document', lookup)
  return isOpen ? leftOpen(found) : found
}

function hasDomain(issuer: string): boolean {
  return /^https?:/i.test(issuer) && URL.canParse(issuer)
}

/** A server in trouble, or one that was not asked, has not said what there is. */
function hasAnswered({ consulted }: Lookup): boolean {
  return consulted.some(({ status }) => status > 0 && status < 500)
}

/** The set of the domain may hold what the issuer's document lacks, so nothing is certainly absent. */
function leftOpen(found: FoundIssuerKeys | KeyFailure): FoundIssuerKeys | KeyFailure {
  if (found.ok) return { ...found, partial: true }
  return found.problem === 'not_found'
    ? failure('unreachable', `${found.message}, and the key set of its domain did not answer`)
    : found
}

/** Empty whatever the reason: many domains have no such file, or a page in its place. */
async function keysOfDomain(issuer: string, lookup: Lookup): Promise<readonly PublishedKey[]> {
  if (!hasDomain(issuer)) return []
  const answer = await lookup.json(`${new URL(issuer).origin}/.well-known/jwks.json`)
  return answer.ok ? await issuerKeysIn(answer.document, issuer) : []
}

async function keysInDocument(
  issuer: string,
  from: 'did' | 'controller-document',
  lookup: Lookup,
): Promise<FoundIssuerKeys | KeyFailure> {
  const answer = await documentAt(withoutFragment(issuer), lookup)
  if (!answer.ok) return answer
  if ((answer.document['id'] ?? issuer) !== issuer) {
    return failure('malformed', `the document at ${issuer} has another id`)
  }
  const methods = assertionMethods(answer.document, issuer)
  const keys = (await Promise.all(methods.map((method) => usableKey(method, issuer)))).flat()
  return keys.length > 0
    ? { ok: true, keys, from, ...alsoKnownAs(answer.document) }
    : failure('not_found', `${issuer} lists no key for assertions that can be read`)
}

async function usableKey(method: JsonObject, issuer: string): Promise<readonly PublishedKey[]> {
  const answer = await readVerificationMethod(publicPart(method))
  if (!answer.ok) return []
  const id = ownId(method, issuer)
  const named = id === undefined ? {} : { id }
  return [{ ...answer.key, ...named, ...methodPeriod(method), ...exposure(method) }]
}
