import { nameOf, segment, type Call } from '../transport/call.ts'
import { lacks, needs, type Connection } from '../transport/connection.ts'
import { madeId, operateV2 } from '../transport/operation-v2.ts'
import { rowsV2 } from '../transport/pages-v2.ts'
import { readAs } from '../transport/rows.ts'
import { BadgeListItemV2, BadgeV2 } from '../wire/badge-v2.ts'
import { assertBadgeDraft } from './badge-draft.ts'
import { badgeFromListV2, badgeFromV2, badgeToV2 } from './badge-wire-v2.ts'
import type { Badges } from './badges.ts'
import type { BadgeFilter, ObfBadge } from './obf-badge.ts'
import { readPublicBadge } from './public-badge.ts'

export function badgesV2(connection: Connection): Badges {
  const all = `/v2/badge/${connection.clientId}`
  const one = (id: string) => `${all}/${segment(id)}`
  return {
    list: async function* list(filter = {}, { signal } = {}) {
      if (filter.query !== undefined) needs(connection, 'badges.filter.query')
      if (filter.metadata !== undefined) needs(connection, 'badges.metadata')
      const query = { draft: filter.draft, external: filter.external }
      const rows = { path: all, query, item: BadgeListItemV2 }
      for await (const row of rowsV2(connection, rows, ({ id }) => id, signal)) {
        const badge = badgeFromListV2(row)
        if (isWanted(badge, filter)) yield badge
      }
    },
    get: async (id, { signal } = {}) => {
      const call: Call = { method: 'GET', path: one(id), repeatable: true }
      return await connection.ask(
        call,
        ({ text }) => badgeFromV2(readAs(BadgeV2, text, nameOf(call))),
        signal,
      )
    },
    create: async (draft, { signal } = {}) => {
      assertBadgeDraft(draft)
      if (draft.metadata !== undefined) needs(connection, 'badges.metadata')
      const body = { json: badgeToV2(draft) }
      const call: Call = { method: 'POST', path: all, body, repeatable: false }
      return madeId(await operateV2(connection, call, signal), call)
    },
    update: async () => lacks(connection, 'badges.update'),
    delete: async (id, { signal } = {}) => {
      await operateV2(connection, { method: 'DELETE', path: one(id), repeatable: true }, signal)
    },
    deleteAll: async () => lacks(connection, 'badges.deleteAll'),
    categories: async () => lacks(connection, 'badges.categories'),
    publicJson: async (id, options) => await readPublicBadge(connection, id, options),
  }
}

/** v2 knows no filter for these, but its rows say enough. */
function isWanted({ id, categories }: ObfBadge, filter: BadgeFilter): boolean {
  if (filter.ids !== undefined && !filter.ids.includes(id)) return false
  const wanted = filter.categories
  return wanted === undefined || categories.some((category) => wanted.includes(category))
}
