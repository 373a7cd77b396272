import { nameOf, segment, type Answer, type Call } from '../transport/call.ts'
import { needs, type Connection } from '../transport/connection.ts'
import { madeIdV1 } from '../transport/location.ts'
import { readAs, rowAs, rowsAs } from '../transport/rows.ts'
import { BadgeV1, CategoriesV1 } from '../wire/badge-v1.ts'
import { badgeFromV1, badgeToV1 } from './badge-wire-v1.ts'
import type { Badges } from './badges.ts'
import { assertBadgeDraft } from './badge-draft.ts'
import type { BadgeDraft, BadgeFilter } from './obf-badge.ts'
import { readPublicBadge } from './public-badge.ts'

export function badgesV1(connection: Connection): Badges {
  const all = `/v1/badge/${connection.clientId}`
  const one = (id: string) => `${all}/${segment(id)}`
  const write = (draft: BadgeDraft) => {
    assertBadgeDraft(draft)
    assertKnownToV1(connection, draft)
    return { json: badgeToV1(draft) }
  }
  const remove = async (path: string, signal: AbortSignal | undefined) => {
    await connection.ask({ method: 'DELETE', path, repeatable: true }, () => undefined, signal)
  }
  return {
    list: async function* list(filter = {}, { signal } = {}) {
      const call: Call = { method: 'GET', path: all, query: queryOf(filter), repeatable: true }
      const read = ({ text }: Answer) => rowsAs(BadgeV1, text, nameOf(call)).map(badgeFromV1)
      yield* await connection.ask(call, read, signal)
    },
    get: async (id, { signal } = {}) => {
      const call: Call = { method: 'GET', path: one(id), repeatable: true }
      const read = ({ text }: Answer) => badgeFromV1(rowAs(BadgeV1, text, nameOf(call)))
      return await connection.ask(call, read, signal)
    },
    create: async (draft, { signal } = {}) => {
      const call: Call = { method: 'POST', path: all, body: write(draft), repeatable: false }
      return await connection.ask(call, (answer) => madeIdV1(call, answer), signal)
    },
    update: async (id, draft, { signal } = {}) => {
      const call: Call = { method: 'PUT', path: one(id), body: write(draft), repeatable: true }
      await connection.ask(call, () => undefined, signal)
    },
    delete: async (id, { signal } = {}) => await remove(one(id), signal),
    deleteAll: async ({ signal } = {}) => await remove(all, signal),
    categories: async ({ signal } = {}) => {
      const call: Call = { method: 'GET', path: `${all}/_/categorylist`, repeatable: true }
      const read = ({ text }: Answer) => [...readAs(CategoriesV1, text, nameOf(call))]
      return await connection.ask(call, read, signal)
    },
    publicJson: async (id, options) => await readPublicBadge(connection, id, options),
  }
}

function queryOf({ draft, external, categories, ids, query, metadata = {} }: BadgeFilter) {
  const meta = Object.entries(metadata).map(([name, value]) => [`meta:${name}`, value] as const)
  return { draft, external, category: categories, id: ids, query, ...Object.fromEntries(meta) }
}

/** Refuses what would be lost on the way. */
function assertKnownToV1(connection: Connection, draft: BadgeDraft): void {
  if ((draft.translations ?? []).length > 0) needs(connection, 'badges.languages')
  const { alignments = [], aliasIds = [] } = draft
  const standing = [
    draft.achievementType,
    draft.creditsAvailable,
    draft.fieldOfStudy,
    draft.humanCode,
    draft.specialization,
    draft.intent,
  ]
  if (alignments.length + aliasIds.length > 0 || standing.some((each) => each !== undefined)) {
    needs(connection, 'badges.standing')
  }
}
