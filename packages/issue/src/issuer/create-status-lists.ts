import { bitsFromText, countBits } from './bits.ts'
import type { IssuerWorld } from './issuer-world.ts'
import type { ListPublisher } from './list-publisher.ts'
import type { StatusListRow } from './status-list-row.ts'
import type { PublishedList, StatusLists } from './status-lists.ts'
import { allocationTable, listTable } from './tables.ts'

/** @see StatusLists */
export function createStatusLists(world: IssuerWorld, publisher: ListPublisher): StatusLists {
  const { issuerId, urls } = world
  const rows = async () =>
    await world.transaction(async (tx) => await listTable.list(tx, issuerId, { limit: MOST }))
  return {
    get: async (id) => await publisher.current(id),
    list: async () =>
      (await rows()).map(({ id, purpose }) => ({ id, purpose, url: urls.statusList(id) })),
    publish: async ({ all = false } = {}) => {
      const published: PublishedList[] = []
      for (const row of await rows()) {
        if (!all && row.published.revision >= row.revision) continue
        if (all) await outdate(world, row.id)
        const list = await publisher.current(row.id)
        if (list !== undefined) published.push(list)
      }
      return published
    },
    account: async (id) =>
      await world.transaction(async (tx) => {
        const list = await listTable.get(tx, issuerId, id)
        const places = await allocationTable.get(tx, issuerId, id)
        if (list === undefined || places === undefined) return undefined
        const decoys = countBits(bitsFromText(list.decoys))
        const taken = countBits(bitsFromText(places.taken))
        return { length: list.length, taken, decoys, badges: taken - decoys }
      }),
  }
}

/** With 131072 places each, more lists than anybody fills. */
const MOST = 10_000

/** @returns the list as it is now, one revision on */
async function outdate(world: IssuerWorld, id: string): Promise<StatusListRow | undefined> {
  return await world.transaction(async (tx) => {
    const row = await listTable.get(tx, world.issuerId, id, 'exclusive')
    if (row === undefined) return undefined
    const next = { ...row, revision: row.revision + 1 }
    await listTable.put(tx, world.issuerId, next)
    return next
  })
}
