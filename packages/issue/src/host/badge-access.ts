import type { IssuedBadge } from '../issuer/award.ts'
import type { Visit } from './site.ts'

/** Who asks for a badge, and what that entitles them to. */
export interface BadgeAccess {
  readonly badge: IssuedBadge
  readonly isHolder: boolean
  /** The key of the holder's link, if they came by it: for the other addresses of this badge. */
  readonly key?: string
}

/**
 * A badge, for those who may see it: everybody if it is public, else its holder. A private badge and
 * one that does not exist cannot be told apart.
 */
export async function accessTo(visit: Visit, id: string): Promise<BadgeAccess | undefined> {
  const { issuer, options, request, holderLinks, url } = visit
  const badge = await issuer.badges.get(id)
  if (badge === undefined) return undefined
  const key = url.searchParams.get('holder')
  const hasKey = key !== null && (await holderLinks.isSigned(badge.id, key))
  const isHolder = hasKey || (await options.isHolder?.(badge, request)) === true
  if (!isHolder && badge.visibility !== 'public') return undefined
  return { badge, isHolder, ...(hasKey ? { key } : {}) }
}

/** The key, as it stands behind addresses of the badge. */
export function keyQuery({ key }: Pick<BadgeAccess, 'key'>): Record<string, string> {
  return key === undefined ? {} : { holder: key }
}

/** An address of a badge, as it opens for whoever has the key. */
export function withKey(address: string, access: Pick<BadgeAccess, 'key'>): string {
  const behind = new URLSearchParams(keyQuery(access)).toString()
  return behind === '' ? address : `${address}?${behind}`
}
