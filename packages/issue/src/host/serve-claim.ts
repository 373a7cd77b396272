import { base64 } from '@scure/base'
import type { ClaimAnswer, ClaimProblem } from '../issuer/claim.ts'
import { badgePictureOf } from './badge-picture.ts'
import { claimPage } from './claim-page.ts'
import type { MessageName } from './page-words.ts'
import { formOf, revoked, seeOther } from './serve-credential.ts'
import { messageAnswer, onward, pageAnswer, type Visit } from './site.ts'
import { translatedView } from './translated-view.ts'

const problems: Readonly<Record<ClaimProblem, MessageName>> = {
  unknown: 'link-invalid',
  expired: 'link-expired',
  used: 'link-used',
}

/** The badge that waits behind a link. Looking takes nothing: programs look at links in messages. */
export async function serveClaim(visit: Visit, token: string): Promise<Response> {
  const { issuer, language, brand } = visit
  const found = await issuer.claims.peek(token)
  if (!found.ok) return await messageAnswer(visit, problems[found.problem])
  const { badge, expires } = found
  if (badge.status.state === 'revoked') return await revoked(visit, badge)
  const view = await translatedView(visit, badge)
  if (view === undefined) return await messageAnswer(visit, 'link-invalid')
  const picture = await pictureAddressOf(visit, found)
  const page = claimPage({
    language,
    brand,
    badge: view,
    action: onward(visit, issuer.urls.claim(token)),
    expires,
    ...(picture === undefined ? {} : { picture }),
  })
  return await pageAnswer(visit, page, { isPublic: false })
}

/** A `data:` URL: nothing else of the badge is to be had before it is accepted. */
async function pictureAddressOf(
  visit: Visit,
  { badge }: Extract<ClaimAnswer, { ok: true }>,
): Promise<string | undefined> {
  const picture = await badgePictureOf(visit, badge)
  if (picture === undefined) return undefined
  return `data:${picture.mediaType};base64,${base64.encode(new Uint8Array(picture.content))}`
}

/** Takes the badge, once, and leads to the holder's own page of it. */
export async function acceptClaim(visit: Visit, token: string): Promise<Response> {
  const { issuer, holderLinks } = visit
  const form = await formOf(visit.request)
  const taken = await issuer.claims.redeem(token)
  if (!taken.ok) return await messageAnswer(visit, problems[taken.problem])
  const { id, url, status } = taken.badge
  if (status.state === 'revoked') return await revoked(visit, taken.badge)
  if (form.get('visibility') === 'public') await issuer.badges.setVisibility(id, 'public')
  return seeOther(onward(visit, url, { holder: await holderLinks.sign(id) }))
}
