import type { JsonObject } from '@openboat/model'
import type { IssuedBadge } from '../issuer/award.ts'
import { accessTo, withKey, type BadgeAccess } from './badge-access.ts'
import { badgeName } from './badge-hero.ts'
import { badgePage } from './badge-page.ts'
import { badgePictureOf } from './badge-picture.ts'
import type { BadgePage, Download, Standing } from './page-contents.ts'
import { badgeView, messageAnswer, pageAnswer, type Visit } from './site.ts'
import { verificationPage } from './verification-page.ts'

/** The page of a badge: the public's, or the holder's own. */
export async function serveBadgePage(visit: Visit, access: BadgeAccess): Promise<Response> {
  const page = await contentOf(visit, access)
  if (page === undefined) return await messageAnswer(visit, 'not-acceptable')
  return await pageAnswer(visit, badgePage(page), { isPublic: !access.isHolder })
}

async function contentOf(visit: Visit, access: BadgeAccess): Promise<BadgePage | undefined> {
  const { badge, isHolder, key } = access
  const { issuer, language, brand } = visit
  const view = badgeView(badge, await translationsOf(visit, badge))
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
    issuerPage: issuer.urls.issuer,
    ...(key === undefined ? {} : { query: { holder: key } }),
    ...(isPublic ? { address: badge.url } : {}),
    ...(picture === undefined ? {} : { picture: baked }),
    ...(isPublic && picture !== undefined && format === 'png' ? { preview } : {}),
    ...(badge.achievement ? { achievementPage: issuer.urls.achievement(badge.achievement) } : {}),
    ...(verify === undefined ? {} : { verify }),
    ...(isHolder ? { holder: controlsOf(access) } : {}),
  }
}

function controlsOf(access: BadgeAccess) {
  const { visibility, url } = access.badge
  return { visibility, action: withKey(url, access), publicPage: url }
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

function verifyAddress({ options }: Visit, access: BadgeAccess): string | undefined {
  const { url, visibility } = access.badge
  if (options.verify !== undefined) return withKey(`${url}/verification`, access)
  return visibility === 'public' ? options.verifier?.(url) : undefined
}

/** What the issuer has on record, and what the clock says. */
export function standingOf(
  { status }: Pick<IssuedBadge, 'status'>,
  period: { readonly validFrom?: string; readonly validUntil?: string },
  now: Date,
): Standing {
  const { state, reason } = status
  if (state !== 'valid') return { state, ...(reason === undefined ? {} : { reason }) }
  if (Date.parse(period.validUntil ?? '') < now.getTime()) return { state: 'expired' }
  return { state: Date.parse(period.validFrom ?? '') > now.getTime() ? 'upcoming' : 'valid' }
}

/** The achievement in the reader's language, if the issuer has translated it. */
async function translationsOf(
  { issuer, language }: Visit,
  { achievement }: IssuedBadge,
): Promise<JsonObject[]> {
  if (achievement === undefined || achievement.language === language) return []
  const { id, version } = achievement
  const document = await issuer.documents.achievement({ id, version, language })
  return document === undefined ? [] : [document]
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
  const back = withKey(access.badge.url, access)
  const shown = { language, brand, query, name: badgeName(page), badgePage: back, report }
  return await pageAnswer(visit, verificationPage(shown), { isPublic: false })
}
