import { json, refusal } from '../world/answers.ts'
import type { Call } from '../world/call.ts'
import { numberOf, pageOf, type PageQuery } from '../world/query-values.ts'
import { isRefused, refused, type Refused } from '../world/refused.ts'

/** The part of a list that `limit` and `offset` ask for, as v2 shows it. */
export function paged<Item>(
  call: Call,
  found: readonly Item[],
  shown: (item: Item) => object,
): Response {
  const page = pageQuery(call)
  if (isRefused(page)) return refusal(call, page)
  return json({ result: pageOf(found, page).map(shown), total: found.length })
}

const LARGEST = 1000

/** `limit` (1 to 1000, default 1000) and `offset` of a list of v2. */
function pageQuery({ query }: Call): PageQuery | Refused {
  const limit = query.has('limit') ? numberOf(query, 'limit') : LARGEST
  const offset = query.has('offset') ? numberOf(query, 'offset') : 0
  if (limit === undefined || limit < 1 || limit > LARGEST) {
    return refused(400, `limit must be a whole number from 1 to ${LARGEST}.`)
  }
  if (offset === undefined) return refused(400, 'offset must be a whole number from 0.')
  return { limit, offset }
}
