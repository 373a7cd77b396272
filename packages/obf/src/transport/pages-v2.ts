import type * as z from 'zod/mini'
import { PageV2 } from '../wire/event-v2.ts'
import { nameOf, type Call } from './call.ts'
import type { Connection } from './connection.ts'
import { allPages, type Page } from './pages.ts'
import type { Query } from './raw-request.ts'
import { readAs, shaped } from './rows.ts'

interface List<Schema> {
  readonly path: string
  readonly query: Query
  readonly item: Schema
}

/** The rows of a list of API v2, `{ result, total }` with `limit` and `offset`. */
export function rowsV2<Schema extends z.core.$ZodType>(
  connection: Connection,
  list: List<Schema>,
  idOf: (row: z.output<Schema>) => string,
  signal: AbortSignal | undefined,
): AsyncGenerator<z.output<Schema>> {
  const limit = connection.pageSize
  return allPages(async (offset) => await pageV2(connection, list, { limit, offset }, signal), idOf)
}

/** One part of it. */
export async function pageV2<Schema extends z.core.$ZodType>(
  connection: Connection,
  { path, query, item }: List<Schema>,
  part: { readonly limit?: number; readonly offset?: number },
  signal: AbortSignal | undefined,
): Promise<Page<z.output<Schema>>> {
  const call: Call = { method: 'GET', path, query: { ...query, ...part }, repeatable: true }
  return await connection.ask(
    call,
    ({ text }) => {
      const { result, total } = readAs(PageV2, text, nameOf(call))
      const rows = result.map((row) => shaped(item, row, `a row of ${nameOf(call)}`))
      return { rows, total: total ?? undefined }
    },
    signal,
  )
}
