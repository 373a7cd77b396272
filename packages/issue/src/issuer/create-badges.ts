import type { Badges, IssuedBadge } from './award.ts'
import type { IssuerWorld } from './issuer-world.ts'
import { notFound } from './not-found.ts'
import { badgeTable } from './tables.ts'

/** @see Badges */
export function createBadges(world: IssuerWorld): Badges {
  const { issuerId } = world
  return {
    get: async (id) =>
      await world.transaction(async (tx) => await badgeTable.get(tx, issuerId, id)),
    withKey: async (key) => {
      const [record] = await world.transaction(
        async (tx) => await tx.withKeys(issuerId, 'badge', [key]),
      )
      return record === undefined ? undefined : badgeTable.read(record)
    },
    list: async ({ achievement, ...page } = {}) =>
      await world.transaction(
        async (tx) =>
          await badgeTable.list(tx, issuerId, {
            ...page,
            ...(achievement === undefined ? {} : { group: achievement }),
          }),
      ),
    signedBy: (key) => signedBy(world, key),
    setVisibility: async (id, visibility) =>
      await world.transaction(async (tx) => {
        const badge = await badgeTable.get(tx, issuerId, id, 'exclusive')
        if (badge === undefined) throw notFound('badge', id)
        const changed = { ...badge, visibility }
        await badgeTable.put(tx, issuerId, changed)
        return changed
      }),
  }
}

const PAGE = 500

async function* signedBy(world: IssuerWorld, key: string): AsyncGenerator<IssuedBadge> {
  for (let after: string | undefined = ''; after !== undefined;) {
    const page: { after: string; limit: number } = { after, limit: PAGE }
    const badges = await world.transaction(
      async (tx) => await badgeTable.list(tx, world.issuerId, page),
    )
    for (const badge of badges) if (badge.keys.includes(key)) yield badge
    after = badges.at(-1)?.id
  }
}
