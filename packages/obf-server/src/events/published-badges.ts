import type { Ledger } from '../ledger/ledger.ts'
import type { HostedIdentity, Issuers } from '../world/issuers.ts'

/** What is public of a badge. */
export interface PublishedBadge {
  readonly identity: HostedIdentity
  /** What its issuer calls it. */
  readonly id: string
  /** Its page. */
  readonly url: string
  /** Open Badges 3.0, signed. */
  readonly credential: string
}

/** Badges by their assertion's id: 40 hexadecimal digits. */
export interface PublishedBadges {
  find(assertion: string): Promise<PublishedBadge | undefined>
}

/** Some 5 KB each. */
const REMEMBERED = 1000

/** Remembers those that were asked for last: what was signed stays as it is, revoked or not. */
export function createPublishedBadges(ledger: Ledger, issuers: Issuers): PublishedBadges {
  const remembered = new Map<string, PublishedBadge>()
  return {
    find: async (assertion) => {
      const badge = remembered.get(assertion) ?? (await published(ledger, issuers, assertion))
      if (badge === undefined) return undefined
      remembered.delete(assertion)
      remembered.set(assertion, badge)
      const [oldest = assertion] = remembered.keys()
      if (remembered.size > REMEMBERED) remembered.delete(oldest)
      return badge
    },
  }
}

async function published(
  { recipients, events }: Ledger,
  issuers: Issuers,
  assertion: string,
): Promise<PublishedBadge | undefined> {
  const event = events.get(recipients.get(assertion)?.event ?? '')
  if (event === undefined) return undefined
  const identity = issuers.for(event.alias ?? event.client)
  const badge = await identity.issuer.badges.withKey(assertion)
  const credential = badge?.forms['data-integrity']
  if (badge === undefined || credential === undefined) return undefined
  return { identity, id: badge.id, url: badge.url, credential }
}
