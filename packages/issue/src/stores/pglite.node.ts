import { PGlite } from '@electric-sql/pglite'
import { lockDirectory } from './directory-lock.node.ts'
import { createSqlStore } from './sql-store.ts'
import type { Store } from './store.ts'

/**
 * A store on disk without a server: PostgreSQL inside the process (PGlite). One process has it at a time,
 * because two on one folder would lose records without an error. The first start takes some seconds.
 *
 * @param directory  made if it is not there
 * @throws {IssueError} `store_locked` if another process, or another store of this one, has it open
 * @example const store = await openPgliteStore('./badges')
 */
export async function openPgliteStore(directory: string): Promise<Store> {
  const lock = await lockDirectory(directory)
  try {
    const database = await PGlite.create(`${directory}/database`)
    return createSqlStore({
      transaction: async (work) =>
        await database.transaction(
          async (transaction) =>
            await work({
              query: async (sql, values) => await transaction.query(sql, values, AS_IS),
            }),
        ),
      migrate: async (work) => {
        await database.transaction(
          async (transaction) =>
            await work({
              query: async (sql, values) => await transaction.query(sql, values),
              run: async (sql) => await transaction.exec(sql),
            }),
        )
      },
      close: async () => {
        await database.close()
        await lock.release()
      },
    })
  } catch (error) {
    await lock.release()
    throw error
  }
}

/** PGlite takes only strings where a statement wants text (type 25), and counts their bytes one by one. */
const AS_IS = { serializers: { 25: (value: string) => value } }
