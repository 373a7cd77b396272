import type { BadgeForm, IssuedBadge } from '../issuer/award.ts'
import { answer, openHeaders, pictureHeaders, REVALIDATED, UNKEPT } from './answer.ts'
import { accessTo, keyQuery } from './badge-access.ts'
import { badgePictureOf, bakedPicture } from './badge-picture.ts'
import { preferredType } from './negotiation.ts'
import { serveBadgePage } from './serve-badge-page.ts'
import { documentAnswer, messageAnswer, onward, type Visit } from './site.ts'

const mediaTypes: Partial<Record<BadgeForm, readonly string[]>> = {
  'data-integrity': [
    'application/vc+ld+json',
    'application/vc',
    'application/ld+json',
    'application/json',
  ],
  jwt: ['application/vc+jwt', 'application/jwt', 'text/plain'],
}

/** A badge or an endorsement: JSON-LD, JWT or a page. */
export async function serveCredential(visit: Visit, name: string): Promise<Response> {
  const [, id = '', extension] = /^([^.]*)(?:\.(json|jwt))?$/.exec(name) ?? []
  const access = await accessTo(visit, id)
  if (access === undefined) return await messageAnswer(visit, 'not-found')
  const { badge, isHolder } = access
  if (badge.status.state === 'revoked' && !isHolder) return await revoked(visit, badge)
  const offers = offersOf(badge, extension)
  const hasPage = badge.kind === 'badge' && extension === undefined
  const types = [...offers.keys(), ...(hasPage ? ['text/html'] : [])]
  const type = extension === undefined ? preferredType(visit.request, types) : types[0]
  if (type === undefined) return await messageAnswer(visit, 'not-acceptable')
  if (type === 'text/html') return await serveBadgePage(visit, access)
  const cache = badge.visibility === 'public' ? REVALIDATED : UNKEPT
  return await documentAnswer(visit, offers.get(type) ?? '', { type, cache, vary: 'Accept' })
}

/** Media type to text; the first is for clients that take anything. */
function offersOf({ forms }: IssuedBadge, extension?: string): ReadonlyMap<string, string> {
  const wanted = { json: 'data-integrity', jwt: 'jwt' }[extension ?? '']
  return new Map(
    Object.entries(mediaTypes).flatMap(([form, types]) => {
      const text = forms[form as BadgeForm]
      if (text === undefined || (wanted !== undefined && wanted !== form)) return []
      return types.map((type) => [type, text] as const)
    }),
  )
}

/** The picture with the badge inside. */
export async function serveBakedImage(
  visit: Visit,
  { id, format }: { readonly id: string; readonly format: 'png' | 'svg' },
): Promise<Response> {
  const access = await accessTo(visit, id)
  if (access === undefined) return await messageAnswer(visit, 'not-found')
  const { badge, isHolder } = access
  if (badge.status.state === 'revoked' && !isHolder) return await revoked(visit, badge)
  const picture = await badgePictureOf(visit, badge)
  const type = format === 'png' ? 'image/png' : 'image/svg+xml'
  if (picture?.mediaType !== type) return await messageAnswer(visit, 'not-found')
  return await answer(visit.request, {
    body: bakedPicture(picture, badge),
    type,
    cache: badge.visibility === 'public' ? REVALIDATED : UNKEPT,
    headers: { ...openHeaders, ...pictureHeaders },
  })
}

export async function revoked(visit: Visit, { status }: IssuedBadge): Promise<Response> {
  const { reason } = status
  return await messageAnswer(visit, 'revoked', reason === undefined ? {} : { reason })
}

/** The holder makes the badge public, or private again. */
export async function changeVisibility(visit: Visit, id: string): Promise<Response> {
  const access = await accessTo(visit, id)
  if (access?.isHolder !== true) return await messageAnswer(visit, 'not-found')
  if (access.key === undefined && !isSentFromHere(visit)) {
    return await messageAnswer(visit, 'not-allowed')
  }
  const wanted = (await formOf(visit.request)).get('visibility')
  if (wanted !== 'public' && wanted !== 'private') return await messageAnswer(visit, 'not-allowed')
  await visit.issuer.badges.setVisibility(id, wanted)
  return seeOther(onward(visit, access.badge.url, keyQuery(access)))
}

/**
 * Whether the form stood on a page of this site. A session opens to forms of other sites, too, which
 * the key of a holder's link does not. (`Origin` is `null` under our referrer policy.)
 *
 * @see Fetch Metadata Request Headers, Sec-Fetch-Site
 */
function isSentFromHere({ request, url, origin }: Visit): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  const from = request.headers.get('origin')
  return from !== null && [origin, url.origin].includes(from)
}

const LONGEST_FORM = 4096

/** The fields of a form of ours; of anything else none. */
export async function formOf(request: Request): Promise<URLSearchParams> {
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('application/x-www-form-urlencoded')) return new URLSearchParams()
  const reader = request.body?.getReader()
  const decoder = new TextDecoder()
  let text = ''
  for (;;) {
    const part = await reader?.read()
    if (part === undefined || part.done) return new URLSearchParams(text)
    text += decoder.decode(part.value, { stream: true })
    if (text.length > LONGEST_FORM) {
      await reader?.cancel()
      return new URLSearchParams()
    }
  }
}

/** @see RFC 9110 section 15.4.4 */
export function seeOther(location: string): Response {
  const headers = { location, 'cache-control': UNKEPT, 'referrer-policy': 'no-referrer' }
  return new Response(null, { status: 303, headers })
}
