import type { IssuedBadge } from '../issuer/award.ts'
import { accessTo, keyQuery, withKey, type BadgeAccess } from './badge-access.ts'
import { badgeName } from './badge-hero.ts'
import { badgePage } from './badge-page.ts'
import { badgePictureOf } from './badge-picture.ts'
import type { BadgePage, Download, Standing } from './page-contents.ts'
import { messageAnswer, onward, pageAnswer, type Visit } from './site.ts'
import { translatedView } from './translated-view.ts'
import { verificationPage } from './verification-page.ts'

/** The page of a badge: the public's, or the holder's own. */
export async function serveBadgePage(visit: Visit, access: BadgeAccess): Promise<Response> {
  const page = await contentOf(visit, access)
  if (page === undefined) return await messageAnswer(visit, 'not-acceptable')
  return await pageAnswer(visit, badgePage(page), { isPublic: !access.isHolder })
}

async function contentOf(visit: Visit, access: BadgeAccess): Promise<BadgePage | undefined> {
  const { badge, isHolder } = access
  const { issuer, language, brand } = visit
  const view = await translatedView(visit, badge)
  if (view === undefined) return undefined
  const picture = await badgePictureOf(visit, badge)
  const format = picture?.mediaType === 'image/png' ? 'png' : 'svg'
  const preview = issuer.urls.bakedImage(badge.id, format)
  const baked = withKey(preview, access)
  const verify = verifyAddress(visit, access)
  const isPublic = badge.visibility === 'public'
  return {
    language,
    brand,
    badge: view,
    standing: standingOf(badge, view.period, visit.options.clock()),
    downloads: [
      ...(picture === undefined ? [] : [{ format, address: baked } as const]),
      ...downloadsOf(visit, access),
    ],
    issuerPage: onward(visit, issuer.urls.issuer),
    query: keyQuery(access),
    ...(isPublic ? { address: badge.url } : {}),
    ...(picture === undefined ? {} : { picture: baked }),
    ...(isPublic && picture !== undefined && format === 'png' ? { preview } : {}),
    ...(badge.achievement
      ? { achievementPage: onward(visit, issuer.urls.achievement(badge.achievement)) }
      : {}),
    ...(verify === undefined ? {} : { verify }),
    ...(isHolder ? { holder: controlsOf(visit, access) } : {}),
  }
}

function controlsOf(visit: Visit, access: BadgeAccess) {
  const { visibility, url } = access.badge
  return {
    visibility,
    action: onward(visit, url, keyQuery(access)),
    publicPage: onward(visit, url),
  }
}

function downloadsOf({ issuer }: Visit, access: BadgeAccess): Download[] {
  const { id, forms, url } = access.badge
  const at = (format: 'json' | 'jwt') => ({ format, address: withKey(`${url}.${format}`, access) })
  return [
    ...(forms['data-integrity'] ? [at('json')] : []),
    ...(forms.jwt ? [at('jwt')] : []),
    ...(forms['ob2-hosted']
      ? [{ format: 'ob2', address: issuer.urls.openBadge2.assertion(id) } as const]
      : []),
  ]
}

function verifyAddress(visit: Visit, access: BadgeAccess): string | undefined {
  const { options } = visit
  const { url, visibility } = access.badge
  if (options.verify !== undefined) return onward(visit, `${url}/verification`, keyQuery(access))
  return visibility === 'public' ? options.verifier?.(url) : undefined
}

/** What the issuer has on record, and what the clock says. */
function standingOf(
  { status }: Pick<IssuedBadge, 'status'>,
  period: { readonly validFrom?: string; readonly validUntil?: string },
  now: Date,
): Standing {
  const { state, reason } = status
  if (state !== 'valid') return { state, ...(reason === undefined ? {} : { reason }) }
  if (Date.parse(period.validUntil ?? '') < now.getTime()) return { state: 'expired' }
  return { state: Date.parse(period.validFrom ?? '') > now.getTime() ? 'upcoming' : 'valid' }
}

/** What the application's verifier says of a badge. */
export async function serveVerification(visit: Visit, id: string): Promise<Response> {
  const { options, language, brand } = visit
  const access = await accessTo(visit, id)
  const page = access && (await contentOf(visit, access))
  const text = access && (access.badge.forms['data-integrity'] ?? access.badge.forms.jwt)
  if (access === undefined || page === undefined || text === undefined || !options.verify) {
    return await messageAnswer(visit, 'not-found')
  }
  const report = await options.verify(text, language)
  const { query = {} } = page
  const back = onward(visit, access.badge.url, keyQuery(access))
  const shown = { language, brand, query, name: badgeName(page), badgePage: back, report }
  return await pageAnswer(visit, verificationPage(shown), { isPublic: false })
}
