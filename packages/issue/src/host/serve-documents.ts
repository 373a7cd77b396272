import type { IssuerRoute } from '../issuer/issuer-urls.ts'
import { answer, forSeconds, openHeaders, pictureHeaders, REVALIDATED } from './answer.ts'
import { documentAnswer, messageAnswer, type Visit } from './site.ts'

// What verifiers read: every one of these is public, and may be kept for a while.

const MINUTES_5 = forSeconds(300)
const LD_JSON = 'application/ld+json'

export async function serveDidDocument(visit: Visit): Promise<Response> {
  const document = await visit.issuer.documents.did()
  if (document === undefined) return await messageAnswer(visit, 'not-found')
  return await documentAnswer(visit, document, { type: 'application/did+json', cache: MINUTES_5 })
}

export async function serveKeySet(visit: Visit): Promise<Response> {
  const keys = await visit.issuer.documents.jwks()
  return await documentAnswer(visit, keys, { type: 'application/jwk-set+json', cache: MINUTES_5 })
}

export async function serveStatusList(visit: Visit, id: string): Promise<Response> {
  const list = await visit.issuer.statusLists.get(id)
  if (list === undefined) return await messageAnswer(visit, 'not-found')
  return await documentAnswer(visit, list.text, {
    type: list.format === 'jwt' ? 'application/vc+jwt' : 'application/vc',
    cache: forSeconds(list.ttlSeconds),
    etag: list.etag,
  })
}

/** A picture of an achievement, without a badge inside. */
export async function serveImage(visit: Visit, id: string): Promise<Response> {
  const image = await visit.issuer.documents.image(id)
  if (image === undefined) return await messageAnswer(visit, 'not-found')
  return await answer(visit.request, {
    body: new Uint8Array(image.content),
    type: image.mediaType,
    cache: forSeconds(86_400),
    headers: { ...openHeaders, ...pictureHeaders },
  })
}

/** The current form of a badge, for whoever has an older one: its address is in the badge. */
export async function serveRefresh(visit: Visit, id: string): Promise<Response> {
  const badge = await visit.issuer.badges.get(id)
  const json = badge?.forms['data-integrity']
  const text = json ?? badge?.forms.jwt
  if (badge === undefined || text === undefined) return await messageAnswer(visit, 'not-found')
  if (badge.status.state === 'revoked') return await messageAnswer(visit, 'revoked')
  const type = json === undefined ? 'application/vc+jwt' : 'application/vc+ld+json'
  return await documentAnswer(visit, text, { type, cache: REVALIDATED })
}

type OpenBadge2Route = IssuerRoute & { kind: Extract<IssuerRoute['kind'], `ob2-${string}`> }

export function isOpenBadge2(route: { readonly kind: string }): route is OpenBadge2Route {
  return route.kind.startsWith('ob2-')
}

/** Open Badges 2.0: every document is public, because its address is what is verified. */
export async function serveOpenBadge2(visit: Visit, route: OpenBadge2Route): Promise<Response> {
  const { openBadge2 } = visit.issuer.documents
  const cache = MINUTES_5
  if (route.kind === 'ob2-assertion') {
    const found = await openBadge2.assertion(route.id)
    if (found === undefined) return await messageAnswer(visit, 'not-found')
    const status = found.gone ? 410 : 200
    return await documentAnswer(visit, found.document, {
      type: LD_JSON,
      cache: REVALIDATED,
      status,
    })
  }
  const document = await documentOf(openBadge2, route)
  if (document === undefined) return await messageAnswer(visit, 'not-found')
  return await documentAnswer(visit, document, { type: LD_JSON, cache })
}

async function documentOf(
  documents: Visit['issuer']['documents']['openBadge2'],
  route: OpenBadge2Route,
) {
  if (route.kind === 'ob2-badge-class') return await documents.badgeClass(route.achievement)
  if (route.kind === 'ob2-key') return await documents.key(route.id)
  return route.kind === 'ob2-issuer' ? await documents.profile() : await documents.revocationList()
}
