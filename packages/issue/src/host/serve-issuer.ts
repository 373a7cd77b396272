import type { Achievement } from '../issuer/achievement.ts'
import { forSeconds } from './answer.ts'
import { pictureAddress, pictureOf } from './badge-picture.ts'
import { issuerPage } from './issuer-page.ts'
import { preferredType } from './negotiation.ts'
import type { AchievementCard } from './page-contents.ts'
import { bestText, type ProfileView } from '@openboat/model'
import { achievementView } from './achievement-view.ts'
import { documentAnswer, messageAnswer, onward, pageAnswer, type Visit } from './site.ts'

const documents = ['application/ld+json', 'application/json', 'application/did+json']

/** The issuer: its Profile for programs, a page for people. */
export async function serveIssuer(visit: Visit): Promise<Response> {
  const { issuer, request, language, brand } = visit
  const type = preferredType(request, [...documents, 'text/html'])
  if (type === undefined) return await messageAnswer(visit, 'not-acceptable')
  if (type !== 'text/html') {
    const profile = await issuer.documents.profile()
    return await documentAnswer(visit, profile, { type, cache: forSeconds(300), vary: 'Accept' })
  }
  const { urls } = issuer
  const listed = await issuer.achievements.list()
  const cards = await Promise.all(listed.map((each) => cardOf(visit, each)))
  const page = issuerPage({
    language,
    brand,
    issuer: profileView(visit),
    address: urls.issuer,
    achievements: cards.filter((card) => card !== undefined),
    documents: [
      { name: 'JSON Web Key Set', address: urls.jwks },
      ...(urls.did === undefined ? [] : [{ name: urls.did, address: urls.didDocument }]),
    ],
  })
  return await pageAnswer(visit, page)
}

function profileView({ issuer: { id, profile } }: Visit): ProfileView {
  const { name, url, email, description } = profile
  return {
    id,
    name: { und: name },
    ...(url === undefined ? {} : { url }),
    ...(email === undefined ? {} : { email }),
    ...(description === undefined ? {} : { description: { und: description } }),
  }
}

async function cardOf(
  visit: Visit,
  achievement: Achievement,
): Promise<AchievementCard | undefined> {
  if (achievement.retiredAt !== undefined) return undefined
  const { issuer, language } = visit
  const { id, latestVersion: version, languages } = achievement
  const original = await issuer.achievements.getVersion({ id, version })
  if (original === undefined) return undefined
  const translation = languages.includes(language)
    ? await issuer.achievements.getVersion({ id, version, language })
    : undefined
  const { name, description } = achievementView(original, translation)
  const summary = bestText(description, [language])
  const picture = await pictureOf(visit, original)
  return {
    name: bestText(name, [language]) ?? id,
    address: onward(visit, original.url),
    ...(summary === undefined ? {} : { description: summary }),
    ...(picture === undefined ? {} : { picture: pictureAddress(visit, original) }),
  }
}
