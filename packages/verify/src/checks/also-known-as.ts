import { isJsonObject, stringsOf } from '@openboat/model'
import { fetchDocument, findIssuerKeys, parseJson, type Inquiry } from '../inquiry.ts'
import type { KeyAnswer } from '../resolver.ts'

type FoundKey = Extract<KeyAnswer, { ok: true }>

/**
 * The key, as one of the issuer's when its controller and the issuer are two names of one: a did:web
 * and an https address, each of which claims the other in `alsoKnownAs`. One claim alone says
 * nothing: anyone can claim a name.
 *
 * @see DID Core 1.0 #also-known-as
 */
export async function underIssuersName(
  key: FoundKey,
  issuer: string | undefined,
  inquiry: Inquiry,
): Promise<FoundKey> {
  const { controller, alsoKnownAs = [] } = key
  if (issuer === undefined || controller === undefined || controller === issuer) return key
  if (!isPair(issuer, controller) || !alsoKnownAs.includes(issuer)) return key
  const claimed = await namesClaimedBy(issuer, inquiry)
  return claimed.includes(controller) ? { ...key, controller: issuer } : key
}

function isPair(one: string, other: string): boolean {
  const [a, b] = one.startsWith('did:') ? [one, other] : [other, one]
  return a.startsWith('did:web:') && b.startsWith('https://')
}

async function namesClaimedBy(issuer: string, inquiry: Inquiry): Promise<readonly string[]> {
  if (issuer.startsWith('did:')) {
    const answer = await findIssuerKeys(inquiry, issuer)
    return answer.ok ? (answer.alsoKnownAs ?? []) : []
  }
  const accept = 'application/ld+json, application/json;q=0.9'
  const fetched = await fetchDocument(inquiry, issuer, accept)
  const document = fetched.status === 200 ? parseJson(fetched.body) : undefined
  if (!isJsonObject(document) || (document['id'] ?? issuer) !== issuer) return []
  return stringsOf(document['alsoKnownAs'])
}
