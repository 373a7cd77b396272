import type { PublicBadge, PublicIssuer } from '@openboat/obf/wire'
import type { PictureContent } from '@openboat/issue'
import { pictureOf } from '../badges/picture-data.ts'
import { primaryContent } from '../badges/primary-content.ts'
import type { BadgeRecord, EventRecord } from '../ledger/records.ts'
import type { Alias } from '../organisation.ts'
import type { World } from '../world/world.ts'

/** A badge as anybody may see it: as it is, or as it was when an event issued it. */
export interface ShownBadge {
  readonly id: string
  readonly texts: Pick<BadgeRecord, 'primaryLanguage' | 'content'>
  /** Who issues it. */
  readonly identity: Alias
  readonly badge?: BadgeRecord
  readonly event?: EventRecord
}

export function shownBadge(
  { ledger, organisations }: World,
  id: string,
  query: URLSearchParams,
): ShownBadge | undefined {
  const badge = ledger.badges.get(id)
  const named = ledger.events.get(query.get('event') ?? '')
  const event = named?.badge === id ? named : undefined
  const texts = event?.snapshot ?? badge
  const identity = organisations.identity(event?.alias ?? event?.client ?? badge?.client ?? '')
  if (texts === undefined || identity === undefined) return undefined
  return {
    id,
    texts,
    identity,
    ...(badge === undefined ? {} : { badge }),
    ...(event === undefined ? {} : { event }),
  }
}

const contexts: Readonly<Record<string, string>> = {
  '1.1': 'https://w3id.org/openbadges/v1',
  '2.0': 'https://w3id.org/openbadges/v2',
}

function versionOf(query: URLSearchParams): string {
  return query.get('v') === '2.0' ? '2.0' : '1.1'
}

/** An Open Badges 1.1 or 2.0 BadgeClass. */
export function badgeClass(
  { baseUrl }: World,
  shown: ShownBadge,
  query: URLSearchParams,
): PublicBadge {
  const { id, texts, identity, event } = shown
  const { name, description, tag } = primaryContent(texts)
  const v = versionOf(query)
  const at = event === undefined ? `v=${v}` : `v=${v}&event=${event.id}`
  return {
    '@context': contexts[v],
    type: 'BadgeClass',
    id: `${baseUrl}/v1/badge/_/${id}.json?${at}`,
    name,
    description: description ?? '',
    image: `${baseUrl}/v1/badge/_/${id}.png?${at}`,
    criteria: `${baseUrl}/v1/badge/_/${id}/criteria.html?${at}`,
    issuer: `${baseUrl}/v1/client/?key=${identity.id}&v=${v}`,
    tags: tag ?? [],
  }
}

export function issuerDocument(
  { baseUrl }: World,
  { id, name, url, email, description = '' }: Alias,
  query: URLSearchParams,
): PublicIssuer {
  const v = versionOf(query)
  return {
    '@context': contexts[v],
    type: 'Issuer',
    id: `${baseUrl}/v1/client/?key=${id}&v=${v}`,
    name,
    url,
    email,
    description,
    verified: true,
  }
}

/** Its picture, wherever there still is one. */
export async function pictureOfShown(
  { issuers, draw }: World,
  { badge, event, texts, identity }: ShownBadge,
): Promise<PictureContent> {
  const own = event === undefined ? pictureOf(badge?.image) : undefined
  if (own !== undefined) return own
  const { issuer } = issuers.for(identity.id)
  const issued = event && (await issuer.achievements.getVersion(event.achievement))
  const kept = issued?.image === undefined ? undefined : await issuer.documents.image(issued.image)
  return kept ?? { content: await draw(primaryContent(texts).name), mediaType: 'image/png' }
}
