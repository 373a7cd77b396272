import type { AchievementRef, AchievementVersion } from '../issuer/achievement.ts'
import { achievementPage } from './achievement-page.ts'
import { achievementView } from './achievement-view.ts'
import { answer, forSeconds, openHeaders, pictureHeaders } from './answer.ts'
import { pictureAddress, pictureOf } from './badge-picture.ts'
import { preferredType } from './negotiation.ts'
import { documentAnswer, messageAnswer, onward, pageAnswer, type Visit } from './site.ts'

const documents = ['application/ld+json', 'application/json']

/** An achievement: JSON-LD for programs, a page for people. */
export async function serveAchievement(visit: Visit, ref: AchievementRef): Promise<Response> {
  const type = preferredType(visit.request, [...documents, 'text/html'])
  if (type === undefined) return await messageAnswer(visit, 'not-acceptable')
  if (type === 'text/html') return await serveCriteria(visit, ref)
  const document = await visit.issuer.documents.achievement(ref)
  if (document === undefined) return await messageAnswer(visit, 'not-found')
  return await documentAnswer(visit, document, { type, cache: forSeconds(3600), vary: 'Accept' })
}

/** The page that says what it takes. */
export async function serveCriteria(visit: Visit, ref: AchievementRef): Promise<Response> {
  const { issuer, language, brand } = visit
  const version = await issuer.achievements.getVersion(ref)
  const achievement = await issuer.achievements.get(ref.id)
  if (version === undefined || achievement === undefined) {
    return await messageAnswer(visit, 'not-found')
  }
  const translation = await translationOf(visit, version)
  const picture = await pictureOf(visit, version)
  const address = picture && pictureAddress(visit, version)
  const isLatest = achievement.latestVersion === version.version
  const { id, version: number } = version
  const page = achievementPage({
    language,
    brand,
    achievement: achievementView(version, translation),
    address: version.url,
    issuer: { name: { und: issuer.profile.name } },
    issuerPage: onward(visit, issuer.urls.issuer),
    version: String(number),
    isRetired: achievement.retiredAt !== undefined,
    document: version.url,
    translations: (isLatest ? achievement.languages : []).map((each) => ({
      language: each,
      address: issuer.urls.achievement({ id, version: number, language: each }),
    })),
    ...(address === undefined ? {} : { picture: address }),
    ...(address === undefined || picture?.mediaType !== 'image/png' ? {} : { preview: address }),
  })
  return await pageAnswer(visit, page)
}

/** In the reader's language, unless a language was asked for by its address. */
async function translationOf(
  { issuer, language }: Visit,
  { id, version, language: own }: AchievementVersion,
): Promise<AchievementVersion | undefined> {
  if (own === language) return undefined
  const found = await issuer.achievements.getVersion({ id, version, language })
  return found?.language === language ? found : undefined
}

/** The host's own picture of an achievement. */
export async function servePicture(visit: Visit, ref: AchievementRef): Promise<Response> {
  const version = await visit.issuer.achievements.getVersion(ref)
  const picture = version && (await pictureOf(visit, version))
  if (picture === undefined) return await messageAnswer(visit, 'not-found')
  return await answer(visit.request, {
    body: new Uint8Array(picture.content),
    type: picture.mediaType,
    cache: forSeconds(3600),
    headers: { ...openHeaders, ...pictureHeaders },
  })
}
