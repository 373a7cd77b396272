import {
  holdsPrivateKey,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  type PublicJwk,
} from '@openboat/model'
import { fetchDocument, findIssuerKeys, type Inquiry } from '../inquiry.ts'
import type { FetchedDocument, IssuerKeysAnswer } from '../resolver.ts'

/**
 * The keys that the issuer of an SD-JWT VC publishes in its metadata, at a well-known place between
 * the host and the path of its name; where there is none, those it publishes as any issuer does.
 *
 * @see SD-JWT VC #jwt-vc-issuer-metadata
 */
export async function findMetadataKeys(
  inquiry: Inquiry,
  issuer: string,
): Promise<IssuerKeysAnswer> {
  const url = metadataUrl(issuer)
  if (url === undefined) return await findIssuerKeys(inquiry, issuer)
  const fetched = await fetchDocument(inquiry, url, 'application/json')
  const metadata = objectIn(fetched)
  if (metadata === undefined) return leftOpen(fetched, await findIssuerKeys(inquiry, issuer))
  const consulted = [fetched]
  if (metadata['issuer'] !== issuer) {
    const message = `The metadata at ${url} are of another issuer`
    return { ok: false, problem: 'malformed', message, consulted }
  }
  const { jwks, jwks_uri: elsewhere } = metadata
  if (typeof elsewhere !== 'string') return { ok: true, keys: keysIn(jwks), consulted }
  const list = await fetchDocument(inquiry, elsewhere, 'application/jwk-set+json, application/json')
  const keys = objectIn(list)
  if (keys !== undefined) return { ok: true, keys: keysIn(keys), consulted: [...consulted, list] }
  const message = `The keys of ${issuer} cannot be read at ${elsewhere}`
  return { ok: false, problem: 'unreachable', message, consulted: [...consulted, list] }
}

/** Metadata that were not read may list the key that is not found elsewhere. */
function leftOpen({ status }: FetchedDocument, found: IssuerKeysAnswer): IssuerKeysAnswer {
  if (status > 0 && status < 500) return found
  if (found.ok) return { ...found, partial: true }
  return found.problem === 'not_found' ? { ...found, problem: 'unreachable' } : found
}

function metadataUrl(issuer: string): string | undefined {
  if (!/^https?:/.test(issuer) || !URL.canParse(issuer)) return undefined
  const { origin, pathname } = new URL(issuer)
  return `${origin}/.well-known/jwt-vc-issuer${pathname.replace(/\/$/, '')}`
}

function objectIn({ status, body }: FetchedDocument): JsonObject | undefined {
  if (status !== 200) return undefined
  try {
    const value = JSON.parse(new TextDecoder().decode(body)) as JsonValue
    return isJsonObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Not more than they are: whoever uses one of them judges it. */
function keysIn(set: JsonValue | undefined): PublishedKey[] {
  const keys = isJsonObject(set) ? set['keys'] : undefined
  if (!Array.isArray(keys)) return []
  return keys
    .filter(isPublicJwk)
    .map((jwk) => (holdsPrivateKey(jwk) ? { ...jwk, exposed: true } : jwk))
}

type PublishedKey = Extract<IssuerKeysAnswer, { ok: true }>['keys'][number]

const kinds: ReadonlySet<unknown> = new Set(['OKP', 'EC', 'RSA'])

function isPublicJwk(value: JsonValue): value is JsonObject & PublicJwk {
  return isJsonObject(value) && kinds.has(value['kty'])
}
